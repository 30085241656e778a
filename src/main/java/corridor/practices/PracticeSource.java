package corridor.practices;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchSource;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import corridor.workflow.Moved;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the index holds of practices. */
@Component
class PracticeSource implements SearchSource {

    static final String NEWEST = "published";
    static final String FRESHEST = "attested";

    private final PracticeStore store;
    private final PracticeFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    PracticeSource(PracticeStore store, PracticeFacets facets, Taxonomies taxonomies, Organisations organisations) {
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
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
                names(practice.content().classification()),
                facets.of(practice),
                orders(practice));
    }

    private static LocalizedText text(PracticeContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            texts.put(
                    language.tag(),
                    Stream.concat(
                                    Stream.of(content.summary()),
                                    content.narrative().texts())
                            .flatMap(text -> text.exactly(language).stream())
                            .collect(Collectors.joining("\n")));
        }
        return LocalizedText.of(texts);
    }

    private Map<String, String> names(Classification classified) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(
                    language.tag(),
                    Stream.of(
                                    terms(Taxonomies.THEMES, classified.themes(), language),
                                    terms(Taxonomies.OBJECTIVES, classified.objectives(), language),
                                    terms(Taxonomies.TARGETS, classified.targets(), language),
                                    terms(Taxonomies.GOALS, classified.goals(), language),
                                    terms(
                                            Taxonomies.REGIONS,
                                            classified.places().regions(),
                                            language),
                                    classified.allCountries().stream()
                                            .flatMap(country ->
                                                    terms(Taxonomies.COUNTRIES, List.of(country.value()), language)),
                                    proponents(classified, language))
                            .flatMap(part -> part)
                            .collect(Collectors.joining("\n")));
        }
        return names;
    }

    private Stream<String> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .flatMap(code -> taxonomies.term(scheme, code).stream())
                .flatMap(term -> term.namesIn(language));
    }

    private Stream<String> proponents(Classification classified, Language language) {
        return Stream.concat(
                organisations.find(classified.proponents().organisations()).stream()
                        .flatMap(one -> Stream.concat(
                                one.name().exactly(language).stream(), Stream.ofNullable(one.shortName()))),
                classified.proponents().others().stream());
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
