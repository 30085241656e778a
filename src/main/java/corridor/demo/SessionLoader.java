package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orNone;

import corridor.demo.CycleFile.SessionFile;
import corridor.demo.CycleFile.TableFile;
import corridor.forum.Cycle;
import corridor.forum.sessions.Roundtables;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionDraft;
import corridor.forum.sessions.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
                        .put(CURATOR, cycle, SessionDrafts.roundtable(cycle, one, ++table))
                        .orThrow();
                for (SessionFile session : one.sessions()) {
                    bySlug.put(session.slug(), record(cycle, SessionDrafts.draft(session, id, ++position)));
                }
            }
            for (SessionFile session : orNone(file.sessions())) {
                bySlug.put(session.slug(), record(cycle, SessionDrafts.draft(session, null, ++position)));
            }
        });
        Map<Long, ShowingFile> shown = new LinkedHashMap<>();
        catalogue.sessions().forEach((slug, file) -> {
            Cycle cycle = file.cycle() == null ? null : Objects.requireNonNull(cycles.get(file.cycle()), file.cycle());
            long forum = Objects.requireNonNull(forums.get(file.forum()), slug);
            Long meeting = cycle == null ? null : Long.valueOf(cycle.id());
            long id = sessions.getObject()
                    .record(CURATOR, forum, meeting, SessionDrafts.draft(slug, file))
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
}
