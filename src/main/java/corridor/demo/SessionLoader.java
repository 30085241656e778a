package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orNone;

import corridor.demo.CycleFile.SessionFile;
import corridor.demo.CycleFile.TableFile;
import corridor.forum.Cycle;
import corridor.forum.Origin;
import corridor.forum.sessions.Reach;
import corridor.forum.sessions.Roundtable;
import corridor.forum.sessions.Roundtables;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionDraft;
import corridor.forum.sessions.Sessions;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the curated sessions: those of roundtables, and those in which practices were presented. */
@Component
class SessionLoader {

    private final Catalogue catalogue;
    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<Roundtables> roundtables;
    private final PitchLoader pitches;

    SessionLoader(
            Catalogue catalogue,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<Roundtables> roundtables,
            PitchLoader pitches) {
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.roundtables = roundtables;
        this.pitches = pitches;
    }

    /**
     * In the caller's transaction, with the forums and cycles by the names of their files.
     *
     * @return the ids of the sessions by their addresses
     */
    Map<String, Long> load(Map<String, Long> forums, Map<String, Cycle> cycles) {
        Map<String, Long> bySlug = new TreeMap<>();
        catalogue.cycles().forEach((name, file) -> {
            Cycle cycle = Objects.requireNonNull(cycles.get(name));
            int position = 0;
            int table = 0;
            for (TableFile one : orNone(file.roundtables())) {
                long id = roundtables
                        .getObject()
                        .put(CURATOR, cycle, roundtable(cycle, one, ++table))
                        .orThrow();
                for (SessionFile session : one.sessions()) {
                    bySlug.put(session.slug(), record(cycle, draft(session, id, ++position)));
                }
            }
            for (SessionFile session : orNone(file.sessions())) {
                bySlug.put(session.slug(), record(cycle, draft(session, null, ++position)));
            }
        });
        Map<Long, ShowingFile> shown = new LinkedHashMap<>();
        catalogue.sessions().forEach((slug, file) -> {
            Cycle cycle = file.cycle() == null ? null : Objects.requireNonNull(cycles.get(file.cycle()), file.cycle());
            long forum = Objects.requireNonNull(forums.get(file.forum()), slug);
            Long meeting = cycle == null ? null : Long.valueOf(cycle.id());
            long id = sessions.getObject()
                    .record(CURATOR, forum, meeting, draft(slug, file))
                    .orThrow();
            bySlug.put(slug, id);
            shown.put(id, file);
        });
        Map<Session, ShowingFile> recorded = new LinkedHashMap<>();
        sessions.getObject()
                .unseen(shown.keySet())
                .forEach((id, session) -> recorded.put(session, Objects.requireNonNull(shown.get(id))));
        pitches.load(recorded);
        return bySlug;
    }

    private long record(Cycle cycle, SessionDraft draft) {
        return sessions.getObject()
                .record(CURATOR, cycle.forum(), cycle.id(), draft)
                .orThrow();
    }

    private static Roundtable roundtable(Cycle cycle, TableFile file, int position) {
        return new Roundtable(
                0, cycle.id(), 0, file.code(), position, file.title(), file.brief(), List.of(), List.of(file.source()));
    }

    private static SessionDraft draft(SessionFile file, @Nullable Long table, int position) {
        String kind = file.kind() == null ? "roundtable" : file.kind();
        Reach reach =
                file.reach() == null ? Reach.PUBLIC : Reach.of(file.reach()).orElseThrow();
        Session.Content content = new Session.Content(
                table,
                file.code(),
                kind,
                file.title(),
                asked(file.brief(), orNone(file.questions())),
                List.of(),
                file.admits(),
                reach,
                Boolean.TRUE.equals(file.listed()),
                Set.of(),
                null,
                null,
                List.of(),
                null,
                orNone(file.themes()));
        return new SessionDraft(file.slug(), content, position, Origin.CURATED, file.source());
    }

    /** The brief with the questions that were to guide the session below it, in English. */
    private static LocalizedText asked(LocalizedText brief, List<LocalizedText> questions) {
        if (questions.isEmpty()) {
            return brief;
        }
        String text = brief.in(Language.ENGLISH).text() + "\n\n"
                + questions.stream()
                        .map(one -> "· " + one.in(Language.ENGLISH).text())
                        .collect(Collectors.joining("\n"));
        return brief.with(Language.ENGLISH, text);
    }

    private static SessionDraft draft(String slug, ShowingFile file) {
        Session.Content content = new Session.Content(
                null,
                null,
                file.kind(),
                file.title(),
                file.brief(),
                List.of(),
                file.admits(),
                Reach.PUBLIC,
                false,
                Set.of(),
                null,
                file.minutes(),
                List.of(),
                null,
                List.of());
        return new SessionDraft(slug, content, 100, Origin.CURATED, ForumLoader.lines(file.sources()));
    }
}
