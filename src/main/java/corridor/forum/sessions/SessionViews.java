package corridor.forum.sessions;

import corridor.actors.Organisation;
import corridor.documents.DocumentPanels;
import corridor.forum.ActorLinks;
import corridor.forum.ActorLinks.Link;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.forum.PartPeople;
import corridor.forum.sessions.SessionView.NoteLine;
import corridor.forum.sessions.SessionView.PartLine;
import corridor.forum.sessions.SessionView.Station;
import corridor.taxonomy.Taxonomies;
import corridor.threads.Threads;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a session into the words of a language. */
@Component
class SessionViews {

    private final Sessions sessions;
    private final Notes notes;
    private final Roundtables roundtables;
    private final Cycles cycles;
    private final ActorLinks actors;
    private final Taxonomies taxonomies;
    private final Threads threads;
    private final SessionDocuments owners;
    private final DocumentPanels documents;
    private final PartPeople people;

    SessionViews(
            Sessions sessions,
            Notes notes,
            Roundtables roundtables,
            Cycles cycles,
            ActorLinks actors,
            Taxonomies taxonomies,
            Threads threads,
            SessionDocuments owners,
            DocumentPanels documents,
            PartPeople people) {
        this.sessions = sessions;
        this.notes = notes;
        this.roundtables = roundtables;
        this.cycles = cycles;
        this.actors = actors;
        this.taxonomies = taxonomies;
        this.threads = threads;
        this.owners = owners;
        this.documents = documents;
        this.people = people;
    }

    SessionView session(Frame frame, Forum forum, Session session, List<corridor.ui.Panel> panels) {
        Session.Content content = session.content();
        Optional<Cycle> cycle = Optional.ofNullable(session.cycle())
                .flatMap(id -> Optional.ofNullable(
                        cycles.byIds(frame.reader(), List.of(id)).get(id)));
        List<Note> noted = notes.of(frame.reader(), List.of(session.id()));
        Map<Long, Organisation> known = actors.known(Stream.of(
                        content.team().stream().map(Part::organisation),
                        content.invited().stream(),
                        noted.stream().map(Note::attributedTo))
                .flatMap(ids -> ids)
                .filter(java.util.Objects::nonNull));
        List<String> admits = content.admits();
        return new SessionView(
                session,
                session.title().in(frame.language()),
                content.brief().in(frame.language()),
                forum.name().in(frame.language()),
                cycle.map(one -> new Link(one.title().in(frame.language()), one.url()))
                        .orElse(null),
                roundtable(frame, session),
                cycle.flatMap(one -> one.dates().first()).map(frame::date).orElse(""),
                team(frame, content, known, names(frame, session)),
                admits == null
                        ? null
                        : admits.stream().map(code -> constituency(frame, code)).toList(),
                actors.of(frame, known, content.invited(), List.of()),
                content.themes().stream().map(code -> theme(frame, code)).toList(),
                noted.stream().map(one -> note(frame, one, known)).toList(),
                panels,
                thread(frame, session),
                owners.find(frame.reader(), session.id())
                        .map(owned -> documents.of(frame, session.reference(), owned))
                        .filter(panel -> !panel.blank())
                        .orElse(null),
                sessions.offers(frame.reader(), session),
                sessions.mayWrite(frame.reader(), session),
                sessions.mayNote(frame.reader(), session));
    }

    private @Nullable String roundtable(Frame frame, Session session) {
        Long cycle = session.cycle();
        return cycle == null
                ? null
                : roundtables.of(cycle).stream()
                        .filter(one ->
                                Long.valueOf(one.id()).equals(session.content().roundtable()))
                        .map(one -> one.code() + " · "
                                + one.title().in(frame.language()).text())
                        .findFirst()
                        .orElse(null);
    }

    /** What people of its team are called: for those who prepare it, since nobody else was asked. */
    private Map<Long, String> names(Frame frame, Session session) {
        return sessions.mayWrite(frame.reader(), session) || sessions.mayNote(frame.reader(), session)
                ? people.names(session.content().people())
                : Map.of();
    }

    private List<PartLine> team(
            Frame frame, Session.Content content, Map<Long, Organisation> known, Map<Long, String> names) {
        List<PartLine> lines = new ArrayList<>();
        Arrays.stream(Part.Kind.values()).forEach(kind -> {
            List<Part> parts =
                    content.team().stream().filter(one -> one.kind() == kind).toList();
            List<Link> holders = actors.of(
                    frame,
                    known,
                    parts.stream()
                            .map(Part::organisation)
                            .filter(java.util.Objects::nonNull)
                            .toList(),
                    parts.stream()
                            .map(Part::country)
                            .filter(java.util.Objects::nonNull)
                            .toList());
            List<String> named = parts.stream()
                    .map(Part::person)
                    .filter(java.util.Objects::nonNull)
                    .flatMap(person -> Stream.ofNullable(names.get(person)))
                    .toList();
            if (!holders.isEmpty() || !named.isEmpty()) {
                lines.add(new PartLine(kind.code(), holders, named));
            }
        });
        return lines;
    }

    String constituency(Frame frame, String code) {
        return taxonomies
                .title(Taxonomies.CONSTITUENCIES, code, frame.language())
                .text();
    }

    private Link theme(Frame frame, String code) {
        return new Link(taxonomies.label(Taxonomies.THEMES, code, frame.language()), "/themes/" + code);
    }

    private NoteLine note(Frame frame, Note note, Map<Long, Organisation> known) {
        return new NoteLine(
                note.id(),
                note.kind().code(),
                note.text().in(frame.language()),
                note.asked() != null && note.attributedTo() == null,
                note.attributedTo() == null
                        ? null
                        : actors.of(frame, known, List.of(note.attributedTo()), List.of()).stream()
                                .findFirst()
                                .orElse(null));
    }

    private List<Station> thread(Frame frame, Session session) {
        return threads.of(frame.reader(), session.reference()).stream()
                .map(one -> new Station(one.relation(), one.name().in(frame.language()), one.url(), one.year()))
                .toList();
    }
}
