package corridor.demo;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Forums;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the curated forums with their meetings, through the same doors as everyone else. */
@Component
class ForumLoader {

    static final Reader CURATOR = Reader.system(
            "catalogue",
            Set.of(
                    new Right("forum.write"),
                    new Right("body.write"),
                    new Right("chair-term.write"),
                    new Right("cycle.write"),
                    new Right("cycle.record"),
                    new Right("session.write"),
                    new Right("pitch.write"),
                    new Right("recommendation.write"),
                    new Right("recommendation.decide"),
                    new Right("recommendation.record"),
                    new Right("launch.write"),
                    new Right("launch.report"),
                    new Right("consultation.write"),
                    new Right("consultation.record"),
                    new Right("inquiry.write"),
                    new Right("inquiry.record"),
                    new Right("appeal.write"),
                    new Right("correspondence.write")));

    private final Catalogue catalogue;
    private final CatalogueLoader actors;
    private final ForumDrafts drafts;
    private final BodyLoader bodies;
    private final SessionLoader sessions;
    private final RegisterLoader register;
    private final ConsultationLoader consultations;
    private final ObjectProvider<Forums> forumDoor;
    private final ObjectProvider<Cycles> cycleDoor;

    ForumLoader(
            Catalogue catalogue,
            CatalogueLoader actors,
            ForumDrafts drafts,
            BodyLoader bodies,
            SessionLoader sessions,
            RegisterLoader register,
            ConsultationLoader consultations,
            ObjectProvider<Forums> forumDoor,
            ObjectProvider<Cycles> cycleDoor) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.drafts = drafts;
        this.bodies = bodies;
        this.sessions = sessions;
        this.register = register;
        this.consultations = consultations;
        this.forumDoor = forumDoor;
        this.cycleDoor = cycleDoor;
    }

    /** Unless the area is off, or some forum is there. */
    @Transactional
    public boolean load() {
        Forums forums = forumDoor.getIfAvailable();
        Cycles cycles = cycleDoor.getIfAvailable();
        if (forums == null || cycles == null || !forums.all(CURATOR).isEmpty()) {
            return false;
        }
        actors.recordUnlessThere("gfmd");
        Map<String, Long> recorded = new TreeMap<>();
        catalogue.forums().forEach((slug, file) -> {
            recorded.put(slug, forums.record(CURATOR, drafts.draft(slug, file)).orThrow());
            bodies.load(forums.find(CURATOR, slug).orThrow(), file);
        });
        Map<String, Cycle> meetings = new TreeMap<>();
        catalogue.cycles().forEach((name, file) -> {
            long forum = Objects.requireNonNull(recorded.get(file.forum()), () -> name + " is of no known forum");
            meetings.put(name, cycle(forums, cycles, forum, name, file));
        });
        register.load(meetings, sessions.load(recorded, meetings));
        consultations.load(meetings);
        return true;
    }

    private Cycle cycle(Forums forums, Cycles cycles, long forum, String name, CycleFile file) {
        long id = cycles.record(CURATOR, forum, drafts.draft(name, file)).orThrow();
        if (file.chair() != null) {
            forums.term(CURATOR, ForumDrafts.term(forum, id, file, file.chair()))
                    .orThrow();
        }
        return Objects.requireNonNull(cycles.unseen(Set.of(id)).get(id));
    }
}
