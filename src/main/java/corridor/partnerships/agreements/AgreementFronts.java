package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of agreements for whoever reads: what their parties agreed to show, and what documents tell. */
@Component
public class AgreementFronts {

    private static final int FEWEST_SIGNED = 5;
    private static final int FEWEST_ALIKE = 3;

    private final JdbcClient database;
    private final AgreementFrontQuery fronts;
    private final Search search;
    private final Sight sight;
    private final Clock clock;

    AgreementFronts(JdbcClient database, AgreementFrontQuery fronts, Search search, Sight sight, Clock clock) {
        this.database = database;
        this.fronts = fronts;
        this.search = search;
        this.sight = sight;
        this.clock = clock;
    }

    /** What was found, and the fronts of this page in their order. */
    public record Found(SearchResult result, List<AgreementFront> fronts) {}

    public Found search(Reader reader, SearchQuery asked) {
        SearchResult result = search.find(reader, asked);
        return new Found(result, fronts(reader, result.hits()));
    }

    private List<AgreementFront> fronts(Reader reader, List<SearchResult.Hit> hits) {
        Map<Long, AgreementFront> byId =
                byIds(reader, hits.stream().map(SearchResult.Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(byId.get(hit.id())).stream())
                .toList();
    }

    /** Everything that a query finds, in pieces. */
    void walk(Reader reader, SearchQuery asked, Consumer<List<AgreementFront>> piece) {
        search.walk(reader, asked, hits -> piece.accept(fronts(reader, hits)));
    }

    public Optional<AgreementFront> find(Reader reader, String slug) {
        return fronts.bySlug(reader, slug).stream().findFirst();
    }

    Map<Long, AgreementFront> byIds(Reader reader, Collection<Long> ids) {
        return fronts.byIds(reader, ids).stream()
                .collect(Collectors.toMap(one -> one.agreement().id(), one -> one));
    }

    /** How many were signed, of how many somebody says how they are carried out, and of how many nobody did for a year. */
    public record CarriedOut(long signed, long told, long silent) {}

    /**
     * Whether no list can be made of the numbers, which stand beside the list of what was signed and when: three are
     * silent, and as many of those that were signed as long ago are not.
     */
    static boolean namesNobody(CarriedOut all, long yearAgo) {
        return all.signed() >= FEWEST_SIGNED && all.silent() >= FEWEST_ALIKE && yearAgo - all.silent() >= FEWEST_ALIKE;
    }

    /** Numbers where they name nobody, never a list. */
    public @Nullable CarriedOut carriedOut(Reader reader) {
        return database.sql("""
                select count(*) as signed, count(*) filter (where c.agreement is not null) as told,
                    count(*) filter (where c.agreement is null and a.signed_on <= :year) as silent,
                    count(*) filter (where a.signed_on <= :year) as old
                from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement
                left join (select distinct agreement from partnerships.claim) c on c.agreement = a.id
                where a.origin = 'own' and f.stage = 'signed' and\s""" + Sight.of("f"))
                .params(sight.parameters(reader))
                .param(
                        "year",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(12))
                .query((row, index) -> {
                    CarriedOut all = new CarriedOut(row.getLong("signed"), row.getLong("told"), row.getLong("silent"));
                    return namesNobody(all, row.getLong("old")) ? Optional.of(all) : Optional.<CarriedOut>empty();
                })
                .single()
                .orElse(null);
    }
}
