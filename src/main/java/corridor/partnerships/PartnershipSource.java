package corridor.partnerships;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchSource;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the index holds of partnerships: what the world may read, and nothing else. */
@Component
class PartnershipSource implements SearchSource {

    static final String NEWEST = "begun";
    private static final int TOTAL_ORDER = 1_000;

    private final FrontQuery fronts;
    private final FrontStore store;
    private final PartnershipFacets facets;
    private final Organisations organisations;

    PartnershipSource(FrontQuery fronts, FrontStore store, PartnershipFacets facets, Organisations organisations) {
        this.fronts = fronts;
        this.store = store;
        this.facets = facets;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public List<String> facets() {
        return PartnershipFacets.ALL;
    }

    @Override
    public List<String> orders() {
        return List.of(NEWEST);
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return fronts.unseen(ids).stream().map(this::record).toList();
    }

    @Override
    public Map<Long, Integer> versions() {
        return store.versions();
    }

    private SearchRecord record(Front front) {
        Instant begun = front.activatedAt() == null ? front.createdAt() : front.activatedAt();
        return new SearchRecord(
                front.reference(),
                front.version(),
                front.visibility(),
                front.title(),
                text(front),
                names(front),
                facets.of(front),
                Map.of(NEWEST, begun.toEpochMilli() * TOTAL_ORDER + front.id() % TOTAL_ORDER));
    }

    private static LocalizedText text(Front front) {
        Reported reported = front.reported();
        List<LocalizedText> said = Stream.of(
                        Stream.of(front.content().summary()),
                        reported == null
                                ? Stream.<LocalizedText>empty()
                                : reported.facts().stream().map(Reported.Fact::text),
                        front.lessons().stream().map(one -> one.text()))
                .flatMap(part -> part)
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            texts.put(
                    language.tag(),
                    said.stream().flatMap(one -> one.exactly(language).stream()).collect(Collectors.joining("\n")));
        }
        return LocalizedText.of(texts);
    }

    private Map<String, String> names(Front front) {
        PartnershipContent content = front.content();
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(
                    language.tag(),
                    Stream.of(
                                    facets.names(Taxonomies.THEMES, content.themes(), language),
                                    facets.names(Taxonomies.OBJECTIVES, content.objectives(), language),
                                    facets.names(Taxonomies.COUNTRIES, PartnershipFacets.places(front), language),
                                    facets.names(PartnershipFacets.FORMS, List.of(content.form()), language),
                                    organisations
                                            .find(front.parties().stream()
                                                    .flatMap(one -> one.organisations().stream())
                                                    .toList())
                                            .stream()
                                            .flatMap(one -> Stream.concat(
                                                    one.name().exactly(language).stream(),
                                                    Stream.ofNullable(one.shortName()))))
                            .flatMap(part -> part)
                            .collect(Collectors.joining("\n")));
        }
        return names;
    }
}
