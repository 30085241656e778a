package corridor.practices;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchSource;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.workflow.Moved;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the index holds of practices. */
@Component
class PracticeSource implements SearchSource {

    private static final Set<String> NUMBERED = Set.of(Taxonomies.OBJECTIVES, Taxonomies.TARGETS, Taxonomies.GOALS);

    static final String NEWEST = "published";
    static final String FRESHEST = "attested";

    private final PracticeStore store;
    private final PracticeFacets facets;
    private final Taxonomies taxonomies;
    private final Countries countries;
    private final Organisations organisations;

    PracticeSource(
            PracticeStore store,
            PracticeFacets facets,
            Taxonomies taxonomies,
            Countries countries,
            Organisations organisations) {
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Practice.KIND;
    }

    @Override
    public List<String> facets() {
        return PracticeFacets.ALL;
    }

    @Override
    public List<String> orders() {
        return List.of(NEWEST, FRESHEST);
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.searched(ids).stream().map(this::record).toList();
    }

    @Override
    public Map<Long, Integer> versions() {
        return store.versions();
    }

    private SearchRecord record(Practice practice) {
        return new SearchRecord(
                practice.reference(),
                practice.version(),
                new Visibility(practice.audience(), practice.releaseAt(), practice.consentsMissing(), practice.cases()),
                practice.content().title(),
                text(practice.content()),
                SearchRecord.names(language -> names(practice.content().classification(), language)),
                facets.of(practice),
                orders(practice));
    }

    private static LocalizedText text(PracticeContent content) {
        return LocalizedText.together(
                Stream.concat(Stream.of(content.summary()), content.narrative().texts())
                        .toList());
    }

    private Stream<String> names(Classification classified, Language language) {
        return Stream.of(
                        taxonomies.names(Taxonomies.THEMES, classified.themes(), language),
                        taxonomies.names(Taxonomies.OBJECTIVES, classified.objectives(), language),
                        taxonomies.names(Taxonomies.TARGETS, classified.targets(), language),
                        taxonomies.names(Taxonomies.GOALS, classified.goals(), language),
                        taxonomies.names("stages", classified.stages(), language),
                        codes(classified),
                        taxonomies.names(Taxonomies.REGIONS, facets.regions(classified), language),
                        taxonomies.names(Taxonomies.GROUPS, groups(classified), language),
                        taxonomies.names(
                                Taxonomies.COUNTRIES, PracticeFacets.codes(classified.allCountries()), language),
                        organisations.find(classified.proponents().organisations()).stream()
                                .flatMap(one -> one.names(language)),
                        classified.proponents().others().stream())
                .flatMap(part -> part);
    }

    /** The numbers of objectives, targets and goals that it is filed under, or that its themes correspond to. */
    private Stream<String> codes(Classification classified) {
        return Stream.of(
                        classified.objectives().stream(),
                        classified.targets().stream(),
                        classified.goals().stream(),
                        classified.themes().stream()
                                .flatMap(theme -> taxonomies.corresponding(Taxonomies.THEMES, theme).stream())
                                .filter(kin -> NUMBERED.contains(kin.scheme()))
                                .map(Taxonomies.Kin::code))
                .flatMap(codes -> codes)
                .distinct();
    }

    private Set<String> groups(Classification classified) {
        return classified.allCountries().stream()
                .flatMap(country -> countries.groupsOf(country).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Long> orders(Practice practice) {
        Map<String, Long> orders = new LinkedHashMap<>();
        orders.put(
                NEWEST,
                Objects.requireNonNullElse(practice.publishedAt(), practice.createdAt())
                        .toEpochMilli());
        Instant attested = practice.attestedAt();
        if (attested != null) {
            orders.put(FRESHEST, attested.toEpochMilli());
        }
        return orders;
    }

    /** Drafts of an import are for nobody to find before they are submitted. */
    @Override
    public Collection<Long> concerned(Moved moved) {
        return moved.action().equals("draft") ? store.searchedAmong(moved.records()) : moved.records();
    }
}
