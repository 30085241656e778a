package corridor.programme.releases;

import corridor.access.Audience;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionNeeds;
import corridor.forum.sessions.Sessions;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.programme.Times;
import corridor.programme.releases.Difference.Moved;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.ui.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells those whom a release concerns, and nobody else: whoever has a part in a session that is elsewhere, new or gone, or
 * acts for an organisation that has one, and whoever marked it. One letter a person a release; no title of what is not public stands in it.
 */
@Component
class Affected {

    private static final int MOST_LINES = 10;

    private final Sessions sessions;
    private final StarStore stars;
    private final People people;
    private final Notices notices;
    private final Messages messages;

    Affected(Sessions sessions, StarStore stars, People people, Notices notices, Messages messages) {
        this.sessions = sessions;
        this.stars = stars;
        this.people = people;
        this.notices = notices;
        this.messages = messages;
    }

    void tell(Cycle cycle, long release, int number, Difference difference) {
        Map<Long, List<Moved>> concerned = concerned(difference);
        Map<Long, Session> moved =
                sessions.unseen(difference.moved().stream().map(Moved::session).toList());
        Map<Long, Person> known = people.byId(concerned.keySet());
        notices.tell(concerned.entrySet().stream()
                .filter(one -> known.containsKey(one.getKey()))
                .map(one -> notice(
                        cycle,
                        release,
                        number,
                        Optional.ofNullable(known.get(one.getKey())).orElseThrow(),
                        one.getValue(),
                        moved))
                .toList());
    }

    private Map<Long, List<Moved>> concerned(Difference difference) {
        Set<Long> ids = difference.moved().stream().map(Moved::session).collect(Collectors.toSet());
        Map<Long, SessionNeeds> needs = sessions.needs(ids);
        Map<Long, Set<Long>> starred = stars.of(ids);
        Map<Long, Set<Long>> acting = acting(needs.values());
        Map<Long, List<Moved>> concerned = new TreeMap<>();
        for (Moved one : difference.moved()) {
            Set<Long> told = new TreeSet<>(starred.getOrDefault(one.session(), Set.of()));
            Optional.ofNullable(needs.get(one.session())).ifPresent(need -> {
                told.addAll(need.people());
                need.organisations().forEach(of -> told.addAll(acting.getOrDefault(of, Set.of())));
            });
            told.forEach(person ->
                    concerned.computeIfAbsent(person, none -> new ArrayList<>()).add(one));
        }
        return concerned;
    }

    /** Who acts today for the organisations that have a part, by organisation. */
    private Map<Long, Set<Long>> acting(Collection<SessionNeeds> needs) {
        Set<String> labels = needs.stream()
                .flatMap(one -> one.organisations().stream())
                .map(Audience::organisation)
                .collect(Collectors.toSet());
        Map<Long, Set<Long>> acting = new HashMap<>();
        if (!labels.isEmpty()) {
            people.organisationsOf(people.withLabels(labels))
                    .forEach((person, organisations) -> organisations.forEach(of ->
                            acting.computeIfAbsent(of, none -> new TreeSet<>()).add(person)));
        }
        return acting;
    }

    private Notice notice(
            Cycle cycle,
            long release,
            int number,
            Person person,
            Collection<Moved> moved,
            Map<Long, Session> sessions) {
        String lines = moved.stream()
                .limit(MOST_LINES)
                .map(one -> line(cycle, person.language(), one, Optional.ofNullable(sessions.get(one.session()))))
                .collect(Collectors.joining("\n"));
        return new Notice(
                number == 1 ? "programme.placed" : "programme.changed",
                new Reference(ProgrammeRelease.KIND, release),
                cycle.title(),
                cycle.url() + "/programme/mine",
                Set.of(Audience.person(person.id())),
                null,
                List.of(number, moved.size(), lines));
    }

    private String line(Cycle cycle, Language language, Moved moved, Optional<Session> session) {
        Times times = new Times(language, cycle.zone());
        String title = session.filter(one -> one.audience().contains(Audience.PUBLIC))
                .map(one -> one.title().in(language).text())
                .orElseGet(() -> messages.text(language, "programme.your-session"));
        String now = moved.after()
                .map(entry -> times.when(entry.starts(), entry.ends()) + ", " + entry.roomName())
                .orElse("");
        return messages.text(language, "programme.told." + moved.kind().code(), title, now);
    }
}
