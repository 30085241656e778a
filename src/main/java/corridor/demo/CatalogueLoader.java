package corridor.demo;

import static corridor.demo.PracticeFile.orEmpty;
import static corridor.demo.PracticeFile.orNone;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.practices.Classification;
import corridor.practices.Classification.Places;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Origin;
import corridor.practices.Particulars;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Slug;
import corridor.shared.Years;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the curated catalogue through the same doors as everyone else, and checks it in. */
@Component
class CatalogueLoader {

    private static final Reader CURATOR =
            Reader.system("catalogue", Set.of(new Right("practice.draft"), new Right("practice.check")));

    private final Catalogue catalogue;
    private final Organisations organisations;

    CatalogueLoader(Catalogue catalogue, Organisations organisations) {
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    /** Records the organisations that the catalogue names, or corrects those that are there. */
    @Transactional
    public Map<String, Long> recordOrganisations() {
        return organisations.record(CURATOR, organisationDrafts());
    }

    /** The same where that one is missing. */
    @Transactional
    void recordUnlessThere(String slug) {
        if (organisations.bySlug(slug).isEmpty()) {
            recordOrganisations();
        }
    }

    @Transactional
    public void load(Practices practices) {
        Map<String, Long> recorded = recordOrganisations();
        Map<String, PracticeFile> files = catalogue.practices();
        List<PracticeDraft> drafts = new ArrayList<>();
        files.forEach((slug, file) -> drafts.add(
                new PracticeDraft(new Slug(slug), Origin.CURATED, content(slug, file, recorded), List.of())));
        List<Long> ids = practices.draft(CURATOR, drafts).orThrow();
        practices.check(CURATOR, ids.stream().map(Target::of).toList()).forEach(Outcome::orThrow);
        relate(practices, files, ids);
    }

    private List<OrganisationDraft> organisationDrafts() {
        List<OrganisationDraft> drafts = new ArrayList<>();
        catalogue
                .organisations()
                .forEach((slug, file) -> drafts.add(new OrganisationDraft(
                        new Slug(slug),
                        file.name(),
                        file.shortName(),
                        file.kind(),
                        file.country(),
                        file.parent() == null ? null : new Slug(file.parent()),
                        orNone(file.aliases()),
                        orNone(file.sources()))));
        return drafts;
    }

    private static PracticeContent content(String slug, PracticeFile file, Map<String, Long> organisations) {
        return new PracticeContent(
                file.title(), file.summary(), classification(slug, file, organisations), narrative(file));
    }

    private static Classification classification(String slug, PracticeFile file, Map<String, Long> organisations) {
        return new Classification(
                proponents(slug, file.proponents(), organisations),
                file.places() == null
                        ? Places.UNKNOWN
                        : new Places(
                                orNone(file.places().countries()),
                                orNone(file.places().regions()),
                                orNone(file.places().corridors())),
                orNone(file.levels()),
                orNone(file.themes()),
                orNone(file.objectives()),
                orNone(file.targets()),
                orNone(file.stages()),
                orNone(file.markers()),
                file.maturity(),
                Objects.requireNonNullElse(file.years(), Years.UNKNOWN));
    }

    private static Proponents proponents(
            String slug, PracticeFile.@Nullable ProponentsFile file, Map<String, Long> organisations) {
        if (file == null) {
            return Proponents.UNKNOWN;
        }
        List<Long> ids = orNone(file.organisations()).stream()
                .map(name -> Objects.requireNonNull(
                        organisations.get(name),
                        () -> slug + " names the organisation " + name + ", which has no file"))
                .toList();
        return new Proponents(ids, orNone(file.countries()), List.of());
    }

    private static Narrative narrative(PracticeFile file) {
        Map<String, List<String>> sources = new TreeMap<>();
        file.sources().forEach((part, source) -> sources.put(part, source.lines()));
        return new Narrative(
                orEmpty(file.challenge()),
                orEmpty(file.approach()),
                orNone(file.takeaways()),
                orEmpty(file.results()),
                orNone(file.figures()),
                orNone(file.lessons()),
                orNone(file.resources()),
                orNone(file.showings()),
                List.of(),
                new Particulars(file.evidence(), file.costs(), file.funding(), file.contact()),
                sources);
    }

    private static void relate(Practices practices, Map<String, PracticeFile> files, List<Long> ids) {
        Map<String, Long> bySlug = new TreeMap<>();
        files.keySet().forEach(slug -> bySlug.put(slug, ids.get(bySlug.size())));
        Set<String> tied = new HashSet<>();
        files.forEach((slug, file) -> practices.relate(
                CURATOR,
                Objects.requireNonNull(bySlug.get(slug)),
                orNone(file.related()).stream()
                        .filter(other -> tied.add(slug.compareTo(other) < 0 ? slug + " " + other : other + " " + slug))
                        .map(other -> Objects.requireNonNull(
                                bySlug.get(other), () -> slug + " is related to " + other + ", which has no file"))
                        .toList()));
    }
}
