package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.demo.StoryFile.MeetingPart;
import corridor.demo.StoryFile.NotePart;
import corridor.demo.StoryFile.PitchPart;
import corridor.demo.StoryFile.SessionPart;
import corridor.demo.StoryFile.TablePart;
import corridor.forum.Cycle;
import corridor.forum.Origin;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.PitchDraft;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Note;
import corridor.forum.sessions.Notes;
import corridor.forum.sessions.Part;
import corridor.forum.sessions.Reach;
import corridor.forum.sessions.Roundtable;
import corridor.forum.sessions.Roundtables;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionDraft;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sessions of a fictional meeting, with what was pitched and said. */
@Component
class StorySessions {

    private static final int PITCH = 12;

    private final ObjectProvider<Roundtables> roundtables;
    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<Notes> notes;
    private final ObjectProvider<Pitches> pitches;
    private final StoryQuestions questions;

    StorySessions(
            ObjectProvider<Roundtables> roundtables,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<Notes> notes,
            ObjectProvider<Pitches> pitches,
            StoryQuestions questions) {
        this.roundtables = roundtables;
        this.sessions = sessions;
        this.notes = notes;
        this.pitches = pitches;
        this.questions = questions;
    }

    /** Plans them, and publishes them: the cycle was announced. Returns them by their titles. */
    Map<String, Long> plan(Players players, Cycle cycle, MeetingPart meeting) {
        Map<String, Long> tables = new LinkedHashMap<>();
        for (TablePart table : meeting.tables()) {
            Roundtable typed = new Roundtable(
                    0,
                    cycle.id(),
                    0,
                    table.code(),
                    tables.size() + 1,
                    table.title(),
                    LocalizedText.EMPTY,
                    List.of(),
                    List.of());
            tables.put(
                    table.code(),
                    roundtables.getObject().put(players.teller(), cycle, typed).orThrow());
        }
        Map<String, Long> planned = new LinkedHashMap<>();
        for (SessionPart part : meeting.sessions()) {
            SessionDraft draft = SessionDraft.own(content(players, part, tables), planned.size() + 1);
            planned.put(
                    part.name(),
                    sessions.getObject().plan(players.teller(), cycle, draft).orThrow());
        }
        planned.values().forEach(id -> step(players, id, "publish"));
        return planned;
    }

    private static Session.Content content(Players players, SessionPart part, Map<String, Long> tables) {
        boolean closed = part.reach() != null;
        return new Session.Content(
                part.table() == null ? null : tables.get(part.table()),
                null,
                part.kind(),
                part.title(),
                LocalizedText.EMPTY,
                List.of(
                        new Part(Part.Kind.CO_CHAIR, players.organisation(part.led()), null, null),
                        new Part(Part.Kind.RAPPORTEUR, players.organisation(part.noted()), null, null)),
                null,
                closed ? Reach.RESTRICTED : Reach.PUBLIC,
                closed,
                closed ? Set.of(players.organisation(part.led()), players.organisation(part.noted())) : Set.of(),
                null,
                part.kind().equals("plenary") ? 60 : 120,
                List.of(),
                null,
                List.of());
    }

    private void step(Players players, long session, String action) {
        sessions.getObject()
                .move(players.teller(), Target.of(session), action, "")
                .orThrow();
    }

    /** Holds them: what was offered is given, and what was said is written down. */
    void hold(Players players, MeetingPart meeting, Map<String, Long> planned) {
        planned.values().forEach(id -> step(players, id, "hold"));
        Map<Long, Session> held = sessions.getObject().unseen(planned.values());
        for (SessionPart part : meeting.sessions()) {
            Session session = Objects.requireNonNull(held.get(planned.get(part.name())));
            give(players, session, orNone(part.pitches()));
            for (NotePart note : orNone(part.notes())) {
                notes.getObject()
                        .note(
                                players.teller(),
                                session,
                                Note.Kind.of(note.kind()).orElseThrow(),
                                note.text())
                        .orThrow();
            }
            step(players, session.id(), "report");
        }
    }

    /** Those that are given are asked about. */
    private void give(Players players, Session session, List<PitchPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<Long> offered = pitches.getObject()
                .offer(
                        players.teller(),
                        session,
                        parts.stream().map(one -> draft(players, one)).toList())
                .orThrow();
        for (long id : offered) {
            pitches.getObject()
                    .step(players.teller(), Target.of(id), "confirm", "")
                    .orThrow();
            pitches.getObject()
                    .step(players.teller(), Target.of(id), "give", "")
                    .orThrow();
        }
        questions.ask(players, session, offered, parts);
    }

    private static PitchDraft draft(Players players, PitchPart part) {
        return new PitchDraft(
                new Pitch.Content(part.title(), LocalizedText.EMPTY, part.takeaways(), PITCH, List.of(), List.of()),
                Set.of(players.organisation(part.by())),
                null,
                null,
                Origin.OWN,
                List.of());
    }
}
