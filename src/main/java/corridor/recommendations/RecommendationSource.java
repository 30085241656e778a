package corridor.recommendations;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchSource;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the index holds of recommendations. */
@Component
class RecommendationSource implements SearchSource {

    static final List<String> FACETS =
            List.of("state", "forum", "cycle", "theme", "objective", "addressee", "organisation", "country");
    static final String NEWEST = "issued";

    private final RecommendationStore store;
    private final Organisations organisations;
    private final Taxonomies taxonomies;

    RecommendationSource(RecommendationStore store, Organisations organisations, Taxonomies taxonomies) {
        this.store = store;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
    }

    @Override
    public String kind() {
        return Recommendation.KIND;
    }

    @Override
    public List<String> facets() {
        return FACETS;
    }

    @Override
    public List<String> orders() {
        return List.of(NEWEST);
    }

    @Override
    public Map<Long, Integer> versions() {
        return store.versions();
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.unseen(ids).stream()
                .filter(one -> !one.state().equals(RecommendationLifecycle.DISCARDED))
                .map(this::record)
                .toList();
    }

    private SearchRecord record(Recommendation one) {
        return new SearchRecord(
                one.reference(),
                one.version(),
                new Visibility(one.audience(), null, 0, one.cases()),
                RecommendationNames.name(one),
                one.content().text(),
                names(one),
                facets(one),
                Map.of(NEWEST, one.id()));
    }

    private Map<String, List<String>> facets(Recommendation one) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("state", List.of(one.state()));
        facets.put("forum", List.of(String.valueOf(one.forum())));
        facets.put("cycle", List.of(String.valueOf(one.cycle())));
        facets.put("theme", one.content().themes());
        facets.put("objective", one.content().objectives());
        facets.put(
                "addressee",
                one.content().addressees().stream()
                        .map(each -> each.kind().code())
                        .distinct()
                        .toList());
        facets.put("organisation", slugs(one));
        facets.put("country", refs(one, Addressee.Kind.COUNTRY).toList());
        return facets;
    }

    private static Stream<String> refs(Recommendation one, Addressee.Kind kind) {
        return one.content().addressees().stream()
                .filter(each -> each.kind() == kind)
                .map(Addressee::ref);
    }

    private List<String> slugs(Recommendation one) {
        return organisations
                .find(refs(one, Addressee.Kind.ORGANISATION).map(Long::valueOf).toList())
                .stream()
                .map(each -> each.slug().value())
                .toList();
    }

    private Map<String, String> names(Recommendation one) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(
                    language.tag(),
                    Stream.concat(
                                    terms(Taxonomies.THEMES, one.content().themes(), language),
                                    terms(Taxonomies.OBJECTIVES, one.content().objectives(), language))
                            .collect(Collectors.joining("\n")));
        }
        return names;
    }

    private Stream<String> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .flatMap(code -> taxonomies.term(scheme, code).stream())
                .flatMap(term -> term.namesIn(language));
    }
}
