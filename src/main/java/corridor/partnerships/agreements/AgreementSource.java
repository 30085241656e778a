package corridor.partnerships.agreements;

import corridor.search.SearchRecord;
import corridor.search.SearchTable;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of agreements: what the world may read, and nothing else. */
@Component
class AgreementSource extends SearchTable {

    static final String NEWEST = "entered";
    static final String SIGNED = "signed";
    private static final String QUERY = "select agreement as id, version from partnerships.agreement_front";
    private static final int TOTAL_ORDER = 1_000;

    private final AgreementFrontQuery fronts;
    private final AgreementFacets facets;
    private final Taxonomies taxonomies;

    AgreementSource(
            JdbcClient database,
            JsonMapper json,
            AgreementFrontQuery fronts,
            AgreementFacets facets,
            Taxonomies taxonomies) {
        super(database, json, Agreement.KIND, AgreementFacets.ALL, List.of(NEWEST, SIGNED), QUERY);
        this.fronts = fronts;
        this.facets = facets;
        this.taxonomies = taxonomies;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return fronts.unseen(ids).stream().map(this::record).toList();
    }

    private SearchRecord record(AgreementFront front) {
        Agreement one = front.agreement();
        return new SearchRecord(
                front.reference(),
                front.version(),
                front.visibility(),
                one.content().title(),
                text(one),
                SearchRecord.names(language -> names(one, language)),
                facets.of(front),
                orders(front));
    }

    private static LocalizedText text(Agreement one) {
        ReportedAgreement reported = one.reported();
        Stream<LocalizedText> told = reported == null
                ? Stream.of()
                : Stream.concat(reported.others().stream(), reported.remarks().stream())
                        .map(ReportedAgreement.Other::text);
        return LocalizedText.together(
                Stream.concat(Stream.of(one.content().summary()), told).toList());
    }

    private Stream<String> names(Agreement one, Language language) {
        List<String> places =
                facets.places(one).stream().map(CountryCode::value).toList();
        return Stream.of(
                        taxonomies.names(Taxonomies.THEMES, one.content().themes(), language),
                        taxonomies.names(Taxonomies.COUNTRIES, places, language),
                        facets.parties(one).flatMap(party -> party.names(language)))
                .flatMap(part -> part);
    }

    private static Map<String, Long> orders(AgreementFront front) {
        long among = front.agreement().id() % TOTAL_ORDER;
        Map<String, Long> orders = new LinkedHashMap<>();
        orders.put(NEWEST, front.createdAt().toEpochMilli() * TOTAL_ORDER + among);
        LocalDate signed = front.agreement().signedOn();
        if (signed != null) {
            orders.put(SIGNED, signed.toEpochDay() * TOTAL_ORDER + among);
        }
        return orders;
    }
}
