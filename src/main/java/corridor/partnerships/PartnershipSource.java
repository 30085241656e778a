package corridor.partnerships;

import corridor.actors.Organisations;
import corridor.assurance.Releases;
import corridor.search.SearchRecord;
import corridor.search.SearchTable;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of partnerships: what the world may read, and nothing else. */
@Component
class PartnershipSource extends SearchTable {

    static final String NEWEST = "begun";
    private static final String QUERY = "select partnership as id, version from partnerships.front";
    private static final int TOTAL_ORDER = 1_000;

    private final FrontQuery fronts;
    private final PartnershipFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final Releases releases;

    PartnershipSource(
            JdbcClient database,
            JsonMapper json,
            FrontQuery fronts,
            PartnershipFacets facets,
            Taxonomies taxonomies,
            Organisations organisations,
            Releases releases) {
        super(database, json, Partnership.KIND, PartnershipFacets.INDEXED, List.of(NEWEST), QUERY);
        this.fronts = fronts;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.releases = releases;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        List<Front> found = fronts.unseen(ids);
        Map<Long, Set<String>> told = releases.open(
                Partnership.KIND, found.stream().collect(Collectors.toMap(Front::id, PartnershipSource::parties)));
        return found.stream()
                .map(one -> record(one, told.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private static Set<Long> parties(Front front) {
        return front.parties().stream()
                .filter(Party::confirmed)
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }

    private SearchRecord record(Front front, Set<String> told) {
        Instant begun = front.activatedAt() == null ? front.createdAt() : front.activatedAt();
        return new SearchRecord(
                front.reference(),
                front.version(),
                front.visibility(),
                front.title(),
                text(front),
                SearchRecord.names(language -> names(front, language)),
                facets.of(front, told),
                Map.of(NEWEST, begun.toEpochMilli() * TOTAL_ORDER + front.id() % TOTAL_ORDER));
    }

    private static LocalizedText text(Front front) {
        Reported reported = front.reported();
        return LocalizedText.together(Stream.of(
                        Stream.of(front.content().summary()),
                        reported == null
                                ? Stream.<LocalizedText>empty()
                                : reported.facts().stream().map(Reported.Fact::text),
                        front.lessons().stream().map(one -> one.text()))
                .flatMap(part -> part)
                .toList());
    }

    private Stream<String> names(Front front, Language language) {
        PartnershipContent content = front.content();
        return Stream.of(
                        taxonomies.names(Taxonomies.THEMES, content.themes(), language),
                        taxonomies.names(Taxonomies.OBJECTIVES, content.objectives(), language),
                        taxonomies.names(Taxonomies.COUNTRIES, PartnershipFacets.places(front), language),
                        taxonomies.names(PartnershipFacets.FORMS, List.of(content.form()), language),
                        organisations
                                .find(front.parties().stream()
                                        .flatMap(one -> one.organisations().stream())
                                        .toList())
                                .stream()
                                .flatMap(one -> one.names(language)))
                .flatMap(part -> part);
    }
}
