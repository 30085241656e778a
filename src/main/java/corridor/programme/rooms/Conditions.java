package corridor.programme.rooms;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.programme.Works;
import corridor.programme.plan.Team;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what a plan has to keep to beside rooms and hours. */
@Service
public class Conditions {

    private static final int MOST = 2_000;
    private static final int MOST_TEAMS = 100;

    private final ConditionStore store;
    private final Works works;

    Conditions(ConditionStore store, Works works) {
        this.store = store;
        this.works = works;
    }

    public Condition of(long cycle) {
        return store.of(cycle);
    }

    /** So many teams of interpreters there are between two languages. */
    @Transactional
    public Outcome<Long> team(Reader reader, Cycle cycle, Language one, Language other, int teams) {
        if (one == other || teams < 0 || teams > MOST_TEAMS) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "condition-wrong"));
        }
        String pair = Team.of(one.tag(), other.tag());
        return changed(
                reader,
                cycle,
                "condition.team",
                Map.of("pair", pair, "teams", teams),
                () -> store.team(cycle.id(), pair, teams));
    }

    /** Somebody is away for a whole day. */
    @Transactional
    public Outcome<Long> absent(Reader reader, Cycle cycle, long person, LocalDate day) {
        return changed(
                reader,
                cycle,
                "condition.absent",
                Map.of("person", person, "day", day),
                () -> store.absent(cycle.id(), person, day));
    }

    /** Somebody is away at one hour. */
    @Transactional
    public Outcome<Long> absent(Reader reader, Cycle cycle, long person, long hour) {
        return changed(
                reader,
                cycle,
                "condition.absent",
                Map.of("person", person, "hour", hour),
                () -> store.absent(cycle.id(), person, hour));
    }

    /** One session builds on another. */
    @Transactional
    public Outcome<Long> order(Reader reader, Cycle cycle, long earlier, long later) {
        if (earlier == later) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "condition-wrong"));
        }
        return changed(
                reader,
                cycle,
                "condition.order",
                Map.of("earlier", earlier, "later", later),
                () -> store.order(cycle.id(), earlier, later));
    }

    /** A session has to be on a day; asked again with another day, on either. */
    @Transactional
    public Outcome<Long> day(Reader reader, Cycle cycle, long session, LocalDate day) {
        return changed(
                reader,
                cycle,
                "condition.day",
                Map.of("session", session, "day", day),
                () -> store.day(cycle.id(), session, day));
    }

    /** Takes a condition away: {@code team en-fr}, {@code absence 12}, {@code order 3 4} or {@code day 3}. */
    @Transactional
    public Outcome<Long> remove(Reader reader, Cycle cycle, String condition) {
        if (!condition.matches("team [a-z]{2}-[a-z]{2}|(absence|day) \\d{1,18}|order \\d{1,18} \\d{1,18}")) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "condition-wrong"));
        }
        String[] parts = condition.split(" ", -1);
        return changed(reader, cycle, "condition.remove", Map.of("condition", condition), () -> {
            switch (parts[0]) {
                case "team" -> store.removeTeam(cycle.id(), parts[1]);
                case "absence" -> store.removeAbsences(cycle.id(), Long.parseLong(parts[1]));
                case "day" -> store.removeDays(cycle.id(), Long.parseLong(parts[1]));
                default -> store.removeOrder(cycle.id(), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            }
        });
    }

    private Outcome<Long> changed(Reader reader, Cycle cycle, String action, Map<String, ?> facts, Runnable change) {
        return works.change(reader, cycle, 0, action, facts, () -> {
            if (store.of(cycle.id()).count() >= MOST) {
                return Outcome.refused(Refusal.of(Kind.TOO_MANY, "condition-many", MOST));
            }
            change.run();
            return Outcome.done(cycle.id());
        });
    }
}
