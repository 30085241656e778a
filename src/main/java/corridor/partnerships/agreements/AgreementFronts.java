package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of agreements for whoever reads: what their parties agreed to show, and what documents tell. */
@Component
public class AgreementFronts {

    static final int PAGE = 50;
    private static final int FEWEST_SIGNED = 5;
    private static final int FEWEST_ALIKE = 3;

    private final JdbcClient database;
    private final AgreementStore store;
    private final AgreementRows rows;
    private final Sight sight;
    private final Clock clock;

    AgreementFronts(JdbcClient database, AgreementStore store, AgreementRows rows, Sight sight, Clock clock) {
        this.database = database;
        this.store = store;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * What somebody looks for; blank for anything.
     *
     * @param page from 1
     */
    public record Wanted(String words, String instrument, String stage, String country, int page) {

        private static final int LONGEST = 200;
        private static final int LAST = 200;

        public Wanted {
            words = TypedText.line(words.substring(0, Math.min(words.length(), LONGEST)));
            country = country.toUpperCase(Locale.ROOT);
            page = Math.clamp(page, 1, LAST);
        }

        /** Which of its codes is none; nothing where all are known. */
        Optional<String> unknown() {
            boolean known = instrument.isEmpty()
                    || AgreementContent.SHAPE.field("instrument").choices().contains(instrument);
            return !known
                    ? Optional.of("instrument")
                    : !stage.isEmpty() && !AgreementListPage.STAGES.contains(stage)
                            ? Optional.of("stage")
                            : country.matches("([A-Z]{2})?") ? Optional.empty() : Optional.of("country");
        }
    }

    /** What this reader may read: what parties show before what documents tell, the newest first. */
    public Slice<AgreementFront> find(Reader reader, Wanted wanted) {
        AtomicLong total = new AtomicLong();
        List<Seen> seen = database.sql("""
                select f.agreement, f.stage, f.content, count(*) over () as total from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement
                where (:words = '' or f.content ->> 'title' ilike :like or f.content ->> 'summary' ilike :like)
                    and (:instrument = '' or f.content ->> 'instrument' = :instrument)
                    and (:stage = '' or f.stage = :stage)
                    and (:country = '' or f.content -> 'countries' @> to_jsonb(cast(:country as text)) or f.content ->> 'corridors' like :place)
                    and\s""" + Sight.of("f") + """
                 order by a.origin, a.created_at desc, a.id desc limit :size offset :skipped""")
                .params(sight.parameters(reader))
                .param("words", wanted.words())
                .param("like", "%" + wanted.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("instrument", wanted.instrument())
                .param("stage", wanted.stage())
                .param("country", wanted.country())
                .param("place", "%" + wanted.country().replaceAll("[^A-Z]", "") + "%")
                .param("size", PAGE)
                .param("skipped", (wanted.page() - 1) * PAGE)
                .query((row, index) -> {
                    total.set(row.getLong("total"));
                    return seen(row, index);
                })
                .list();
        return new Slice<>(whole(seen), wanted.page(), PAGE, total.get());
    }

    /** A row of the table: the words to which its parties agreed, whatever has become of them. */
    private record Seen(long id, String stage, AgreementContent content) {}

    private Seen seen(ResultSet row, int index) throws SQLException {
        return new Seen(row.getLong("agreement"), row.getString("stage"), rows.content(row.getString("content")));
    }

    private List<AgreementFront> whole(List<Seen> seen) {
        Map<Long, Agreement> byId = store.unseen(seen.stream().map(Seen::id).toList()).stream()
                .collect(Collectors.toMap(Agreement::id, one -> one));
        return seen.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.id())).stream()
                        .map(agreement -> new AgreementFront(agreement.saying(one.content()), one.stage())))
                .toList();
    }

    public Optional<AgreementFront> find(Reader reader, String slug) {
        return whole(database.sql("""
                select f.agreement, f.stage, f.content from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement
                where a.slug = :slug and\s""" + Sight.of("f"))
                        .params(sight.parameters(reader))
                        .param("slug", slug)
                        .query(this::seen)
                        .list())
                .stream()
                .findFirst();
    }

    /** What these are called, for threads. */
    Map<Long, Agreement> byIds(Reader reader, Collection<Long> ids) {
        Map<Long, Agreement> found = new HashMap<>();
        whole(database.sql(
                                "select f.agreement, f.stage, f.content from partnerships.agreement_front f where f.agreement = any(:ids) and "
                                        + Sight.of("f"))
                        .params(sight.parameters(reader))
                        .param("ids", ids.toArray(Long[]::new))
                        .query(this::seen)
                        .list())
                .forEach(one -> found.put(one.agreement().id(), one.agreement()));
        return found;
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
