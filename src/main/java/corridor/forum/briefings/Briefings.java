package corridor.forum.briefings;

import corridor.forum.ActorLinks;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Note;
import corridor.forum.sessions.NoteConsents;
import corridor.forum.sessions.Notes;
import corridor.forum.sessions.Part;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.printing.Booklet;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Text;
import corridor.shared.CountryCode;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what is known of a session: what whoever asks may see, and nothing else. */
@Component
class Briefings {

    private final Pitches pitches;
    private final Notes notes;
    private final NoteConsents consents;
    private final BriefingPapers papers;
    private final ActorLinks actors;
    private final List<SessionPanel> panels;
    private final Clock clock;

    Briefings(
            Pitches pitches,
            Notes notes,
            NoteConsents consents,
            BriefingPapers papers,
            ActorLinks actors,
            List<SessionPanel> panels,
            Clock clock) {
        this.pitches = pitches;
        this.notes = notes;
        this.consents = consents;
        this.papers = papers;
        this.actors = actors;
        this.panels = panels;
        this.clock = clock;
    }

    Booklet of(Frame frame, Session session) {
        List<Block> blocks = new ArrayList<>();
        if (!session.content().brief().isEmpty()) {
            blocks.add(new Text(frame.in(session.content().brief()).text()));
        }
        team(frame, session, blocks);
        pitches(frame, session, blocks);
        blocks.addAll(papers.of(frame, session));
        panels.stream()
                .filter(SessionPanel::printed)
                .flatMap(part -> part.panel(frame, session).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .filter(panel -> !panel.lines().isEmpty())
                .forEach(panel -> {
                    blocks.add(new Heading(1, panel.title()));
                    blocks.add(new Items(
                            panel.lines().stream().map(Briefings::line).toList()));
                });
        notes(frame, session, blocks);
        return new Booklet(
                frame.in(session.title()).text(),
                frame.language(),
                frame.t(
                        "session.briefing.cover",
                        frame.date(LocalDate.now(clock)),
                        frame.site().url() + session.url()),
                blocks);
    }

    private static String line(Panel.Line line) {
        return line.meta().isEmpty() ? line.text() : line.text() + "\n" + line.meta();
    }

    private void team(Frame frame, Session session, List<Block> blocks) {
        List<Part> team = session.content().team();
        if (team.isEmpty()) {
            return;
        }
        var known = actors.known(team.stream().map(Part::organisation).filter(Objects::nonNull));
        blocks.add(new Heading(1, frame.t("session.team")));
        blocks.add(new Items(team.stream()
                .map(part -> frame.t("session.part." + part.kind().code()) + ": "
                        + names(frame, known, organisations(part), countries(part)))
                .toList()));
    }

    private static Set<Long> organisations(Part part) {
        Long one = part.organisation();
        return one == null ? Set.of() : Set.of(one);
    }

    private static List<CountryCode> countries(Part part) {
        CountryCode one = part.country();
        return one == null ? List.of() : List.of(one);
    }

    private String names(
            Frame frame,
            Map<Long, corridor.actors.Organisation> known,
            Set<Long> organisations,
            List<CountryCode> countries) {
        return actors.of(frame, known, organisations, countries).stream()
                .map(link -> link.text().text())
                .collect(Collectors.joining(" · "));
    }

    private void pitches(Frame frame, Session session, List<Block> blocks) {
        List<Pitch> there = pitches.in(frame.reader(), List.of(session.id()));
        if (there.isEmpty()) {
            return;
        }
        var known = actors.known(there.stream().flatMap(one -> one.organisations().stream()));
        blocks.add(new Heading(1, frame.t("pitch.title")));
        for (Pitch pitch : there) {
            blocks.add(new Heading(2, frame.in(pitch.content().title()).text()));
            Stream.of(
                            names(
                                    frame,
                                    known,
                                    pitch.organisations(),
                                    pitch.content().countries()),
                            frame.in(pitch.content().summary()).text())
                    .filter(text -> !text.isBlank())
                    .forEach(text -> blocks.add(new Text(text)));
            if (!pitch.content().takeaways().isEmpty()) {
                blocks.add(new Items(pitch.content().takeaways().stream()
                        .map(one -> frame.in(one).text())
                        .toList()));
            }
        }
    }

    private void notes(Frame frame, Session session, List<Block> blocks) {
        List<Note> said = notes.of(frame.reader(), List.of(session.id()));
        if (!said.isEmpty()) {
            var known = actors.known(said.stream().map(Note::attributedTo).filter(Objects::nonNull));
            blocks.add(new Heading(1, frame.t("session.notes")));
            blocks.add(
                    new Items(said.stream().map(one -> said(frame, known, one)).toList()));
            consents.taken(frame.reader(), session.id(), said);
        }
    }

    private String said(Frame frame, Map<Long, corridor.actors.Organisation> known, Note note) {
        String text = frame.in(note.text()).text();
        Long named = note.attributedTo();
        return named == null ? text : text + "\n" + names(frame, known, Set.of(named), List.of());
    }
}
