package corridor.programme.agenda;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionNeeds;
import corridor.forum.sessions.Sessions;
import corridor.programme.agenda.Agenda.Item;
import corridor.programme.releases.Entry;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.StarStore;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of agendas: a released programme through the eyes of whoever reads it, and what they mark for themselves. */
@Service
class Agendas {

    private final Sessions sessions;
    private final StarStore stars;

    Agendas(Sessions sessions, StarStore stars) {
        this.sessions = sessions;
        this.stars = stars;
    }

    Agenda of(Reader reader, Cycle cycle, ProgrammeRelease release) {
        List<Long> ids = release.entries().stream().map(Entry::session).toList();
        Map<Long, Session> seen = sessions.byIds(reader, ids);
        Map<Long, LocalizedText> fronts = sessions.fronts(reader, cycle.id());
        List<Item> items = new ArrayList<>();
        for (Entry entry : release.entries()) {
            Optional<Session> session = Optional.ofNullable(seen.get(entry.session()));
            session.filter(one -> !one.state().equals("cancelled"))
                    .map(Session::title)
                    .or(() -> Optional.ofNullable(fronts.get(entry.session())))
                    .ifPresent(title -> items.add(new Item(entry, title, session)));
        }
        Optional<Long> person = reader.person();
        return new Agenda(
                cycle,
                release,
                List.copyOf(items),
                person.map(one -> parts(one, seen.keySet())).orElse(Set.of()),
                person.map(stars::of).orElse(Set.of()));
    }

    private Set<Long> parts(long person, Set<Long> seen) {
        return sessions.needs(seen).values().stream()
                .filter(one -> one.people().contains(person))
                .map(SessionNeeds::session)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Marks a session for oneself, or takes the mark away. */
    @Transactional
    public Outcome<Long> mark(Reader reader, long session, boolean marked) {
        Optional<Long> person = reader.person();
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (!sessions.byIds(reader, List.of(session)).containsKey(session)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (marked) {
            stars.mark(person.get(), session);
        } else {
            stars.unmark(person.get(), session);
        }
        return Outcome.done(session);
    }
}
