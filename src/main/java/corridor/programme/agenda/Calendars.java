package corridor.programme.agenda;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.agenda.CalendarFile.Event;
import corridor.programme.releases.Releases;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of calendars: the programme for calendar programs. A session keeps its mark for ever, its number rises with each
 * release that moves it, and what left the programme is told as cancelled for a year.
 */
@Service
class Calendars {

    private static final Refusal MISSING = Refusal.of(Kind.MISSING, "page-missing");
    private static final int DAYS_CANCELLED = 365;

    private final Releases releases;
    private final Sessions sessions;
    private final Agendas agendas;
    private final Cycles cycles;
    private final CalendarStore store;
    private final People people;
    private final Clock clock;

    Calendars(
            Releases releases,
            Sessions sessions,
            Agendas agendas,
            Cycles cycles,
            CalendarStore store,
            People people,
            Clock clock) {
        this.releases = releases;
        this.sessions = sessions;
        this.agendas = agendas;
        this.cycles = cycles;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** All that a reader sees of a cycle's programme; only these sessions, if any are named. */
    List<Event> events(Reader reader, Cycle cycle, Optional<Set<Long>> only) {
        Map<Long, LastSaid> last = LastSaid.of(releases.all(reader, cycle));
        only.ifPresent(last.keySet()::retainAll);
        Map<Long, Session> seen = sessions.byIds(reader, last.keySet());
        List<Event> events = new ArrayList<>();
        last.forEach((id, one) -> Optional.ofNullable(seen.get(id)).ifPresent(session -> {
            boolean gone = !one.release().stands() || session.state().equals("cancelled");
            if (!gone || one.changed().isAfter(clock.instant().minus(DAYS_CANCELLED, ChronoUnit.DAYS))) {
                events.add(new Event(session, one.entry(), one.sequence(), one.changed(), gone));
            }
        }));
        return events;
    }

    boolean has(Reader reader, Cycle cycle) {
        return reader.person().map(person -> store.has(person, cycle.id())).orElse(false);
    }

    /** Makes an address for one's own calendar; an earlier one ends. The secret is shown once. */
    @Transactional
    public Outcome<Secret> subscribe(Reader reader, Cycle cycle) {
        Optional<Long> person = reader.person();
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        Secret secret = Secret.fresh();
        store.end(person.get(), cycle.id());
        store.insert(person.get(), cycle.id(), secret.digest());
        return Outcome.done(secret);
    }

    @Transactional
    public Outcome<Long> end(Reader reader, Cycle cycle) {
        return reader.person()
                .map(person -> {
                    store.end(person, cycle.id());
                    return Outcome.done(cycle.id());
                })
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
    }

    /** What the holder of an address has a part in or marked, as they may see it now. */
    Outcome<Own> own(String secret) {
        return store.holder(new Secret(secret).digest())
                .flatMap(holder -> {
                    Reader reader = people.reader(holder.person());
                    Optional<Cycle> cycle = Optional.ofNullable(
                            cycles.byIds(reader, List.of(holder.cycle())).get(holder.cycle()));
                    Language language = people.find(holder.person())
                            .map(one -> one.language())
                            .orElse(Language.ENGLISH);
                    return cycle.map(one -> new Own(one, language, mine(reader, one)));
                })
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    private List<Event> mine(Reader reader, Cycle cycle) {
        return releases.standing(reader, cycle)
                .map(release -> {
                    Agenda agenda = agendas.of(reader, cycle, release);
                    Set<Long> mine = new HashSet<>(agenda.own());
                    mine.addAll(agenda.starred());
                    return events(reader, cycle, Optional.of(mine));
                })
                .orElse(List.of());
    }

    /** Somebody's own calendar. */
    record Own(Cycle cycle, Language language, List<Event> events) {}
}
