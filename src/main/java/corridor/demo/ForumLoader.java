package corridor.demo;

import static corridor.demo.PracticeFile.orEmpty;
import static corridor.demo.PracticeFile.orNone;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.demo.CycleFile.ThemeFile;
import corridor.forum.ChairTerm;
import corridor.forum.Cycle;
import corridor.forum.CycleDraft;
import corridor.forum.Cycles;
import corridor.forum.DateSpan;
import corridor.forum.Forum;
import corridor.forum.ForumDraft;
import corridor.forum.ForumKind;
import corridor.forum.Forums;
import corridor.forum.Origin;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
                    new Right("consultation.record")));

    private final Catalogue catalogue;
    private final CatalogueLoader actors;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final SessionLoader sessions;
    private final RegisterLoader register;
    private final ConsultationLoader consultations;
    private final ObjectProvider<Forums> forumDoor;
    private final ObjectProvider<Cycles> cycleDoor;

    ForumLoader(
            Catalogue catalogue,
            CatalogueLoader actors,
            Organisations organisations,
            Taxonomies taxonomies,
            SessionLoader sessions,
            RegisterLoader register,
            ConsultationLoader consultations,
            ObjectProvider<Forums> forumDoor,
            ObjectProvider<Cycles> cycleDoor) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
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
        if (organisations.bySlug("gfmd").isEmpty()) {
            actors.recordOrganisations();
        }
        Map<String, Long> recorded = new TreeMap<>();
        catalogue
                .forums()
                .forEach((slug, file) -> recorded.put(
                        slug, forums.record(CURATOR, draft(slug, file)).orThrow()));
        Map<String, Cycle> meetings = new TreeMap<>();
        catalogue.cycles().forEach((name, file) -> {
            long forum = Objects.requireNonNull(recorded.get(file.forum()), () -> name + " is of no known forum");
            meetings.put(name, cycle(forums, cycles, forum, name, file));
        });
        register.load(meetings, sessions.load(recorded, meetings));
        consultations.load(meetings);
        return true;
    }

    private ForumDraft draft(String slug, ForumFile file) {
        return new ForumDraft(
                slug,
                ForumKind.of(file.kind()).orElseThrow(),
                file.name(),
                file.organisation() == null
                        ? null
                        : organisations
                                .bySlug(file.organisation())
                                .map(Organisation::id)
                                .orElseThrow(),
                orNone(file.principles()),
                members(file.members()),
                Origin.CURATED,
                lines(file.sources()));
    }

    private static Forum.Members members(ForumFile.@Nullable MembersFile file) {
        return file == null
                ? Forum.Members.UNKNOWN
                : new Forum.Members(orNone(file.known()), file.total(), file.total() == null ? null : "exact");
    }

    static List<String> lines(Map<String, SourceLines> sources) {
        return sources.values().stream()
                .flatMap(part -> part.lines().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Cycle cycle(Forums forums, Cycles cycles, long forum, String name, CycleFile file) {
        Cycle.Content content = new Cycle.Content(
                file.title(),
                orEmpty(file.theme()),
                orEmpty(file.vision()),
                file.place(),
                file.country(),
                null,
                new DateSpan(null, null, file.year(), file.month()),
                ZoneOffset.UTC,
                orNone(file.themes()).stream().map(this::theme).toList(),
                List.of());
        long id = cycles.record(
                        CURATOR,
                        forum,
                        new CycleDraft(
                                name.substring(file.forum().length() + 1),
                                file.number(),
                                content,
                                Origin.CURATED,
                                lines(file.sources()),
                                orNone(file.inferred())))
                .orThrow();
        if (file.chair() != null) {
            forums.term(CURATOR, term(forum, id, file, file.chair())).orThrow();
        }
        return Objects.requireNonNull(cycles.unseen(Set.of(id)).get(id));
    }

    private Cycle.Theme theme(ThemeFile file) {
        LocalizedText title = file.title() == null
                ? taxonomies.term("forum-themes", file.term()).orElseThrow().title()
                : file.title();
        return new Cycle.Theme(title, LocalizedText.EMPTY, file.term(), file.source());
    }

    private static ChairTerm term(long forum, long cycle, CycleFile file, CycleFile.ChairFile chair) {
        return new ChairTerm(
                0,
                forum,
                cycle,
                Set.of(),
                chair.countries(),
                null,
                null,
                orNone(file.inferred()).contains("chair"),
                chair.source());
    }
}
