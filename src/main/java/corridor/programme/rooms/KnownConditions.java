package corridor.programme.rooms;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Conditions as they are sent: of sessions of the cycle and of people who have a part in one, and of nothing else. */
@Component
class KnownConditions {

    private final Sessions sessions;
    private final PartNames people;
    private final Conditions conditions;

    KnownConditions(Sessions sessions, PartNames people, Conditions conditions) {
        this.sessions = sessions;
        this.people = people;
        this.conditions = conditions;
    }

    Outcome<Long> team(Reader reader, Cycle cycle, String one, String other, int teams) {
        return Language.of(one)
                .flatMap(
                        first -> Language.of(other).map(second -> conditions.team(reader, cycle, first, second, teams)))
                .orElseGet(KnownConditions::wrong);
    }

    private static Outcome<Long> wrong() {
        return Outcome.refused(Refusal.of(Kind.INVALID, "condition-wrong"));
    }

    Outcome<Long> absent(Reader reader, Cycle cycle, long person, Optional<LocalDate> day) {
        return day.filter(none -> people.of(cycle).containsKey(person))
                .map(one -> conditions.absent(reader, cycle, person, one))
                .orElseGet(KnownConditions::wrong);
    }

    Outcome<Long> order(Reader reader, Cycle cycle, long earlier, long later) {
        return known(cycle, earlier) && known(cycle, later) ? conditions.order(reader, cycle, earlier, later) : wrong();
    }

    private boolean known(Cycle cycle, long session) {
        return Optional.ofNullable(sessions.unseen(java.util.List.of(session)).get(session))
                .map(Session::cycle)
                .filter(of -> of == cycle.id())
                .isPresent();
    }

    Outcome<Long> day(Reader reader, Cycle cycle, long session, Optional<LocalDate> day) {
        return day.filter(none -> known(cycle, session))
                .map(one -> conditions.day(reader, cycle, session, one))
                .orElseGet(KnownConditions::wrong);
    }

    Outcome<Long> remove(Reader reader, Cycle cycle, String condition) {
        return conditions.remove(reader, cycle, condition);
    }
}
