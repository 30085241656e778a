package corridor.partnerships;

import corridor.shared.Language;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what partnerships say. States are written by the workflow alone. */
@Repository
class PartnershipWriting {

    /** Addresses that are no partnerships. */
    private static final Set<String> RESERVED = Set.of("new", "mine", "table");

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final Clock clock;

    PartnershipWriting(JdbcClient database, PartnershipRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Inserts one that an organisation begins, or one of which documents tell. */
    long insert(
            String slug,
            PartnershipContent content,
            @Nullable Long initiator,
            @Nullable Reported reported,
            Set<String> audience) {
        return database.sql("""
                insert into partnerships.partnership (audience, slug, content, origin, initiator, reported, created_at)
                values (:audience, :slug, :content::jsonb, :origin, :initiator, :reported::jsonb, :now) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("slug", slug)
                .param("content", rows.written(content))
                .param("origin", reported == null ? "own" : "reported")
                .param("initiator", initiator)
                .param("reported", reported == null ? null : rows.written(reported))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** An address that no other has. */
    String free(PartnershipContent content) {
        Slug wished = Slug.from(content.title().in(Language.ENGLISH).text());
        long taken = database.sql("""
                select count(*) from partnerships.partnership where slug = :slug or slug like :slug || '-%'""")
                .param("slug", wished.value())
                .query(Long.class)
                .single();
        return (taken > 0 || RESERVED.contains(wished.value()) ? wished.numbered(taken + 1) : wished).value();
    }

    void replace(long id, PartnershipContent content) {
        database.sql("""
                update partnerships.partnership set version = version + 1, content = :content::jsonb where id = :id""")
                .param("id", id)
                .param("content", rows.written(content))
                .update();
    }

    void clear(long id) {
        database.sql("update partnerships.partnership set version = version + 1, cleared_at = :now where id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What was cleared is worked on again. */
    void unclear(long id) {
        database.sql("update partnerships.partnership set cleared_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void propose(long id, String end) {
        database.sql("update partnerships.partnership set version = version + 1, next_end = :next where id = :id")
                .param("id", id)
                .param("next", end)
                .update();
    }

    /** A partner told something. */
    void told(long id) {
        database.sql("update partnerships.partnership set told_at = :now where id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Writes anew who reads them, after parties came or went. */
    void readdress(Collection<Long> ids) {
        database.sql("""
                with labels as (
                    select p.id, coalesce((select array_agg('organisation:' || y.organisation order by y.id)
                            from partnerships.party y
                            where y.partnership = p.id and y.state in ('asked', 'confirmed')), '{}')
                        || case when p.state in ('exploring', 'design', 'abandoned') then '{}'::text[]
                            else array['restricted:secretariat'] end as all_of_them
                    from partnerships.partnership p where p.id = any(:ids) and p.origin in ('own')),
                parties as (update partnerships.party y set audience = l.all_of_them from labels l
                    where y.partnership = l.id and cardinality(l.all_of_them) > 0)
                update partnerships.partnership p set audience = l.all_of_them from labels l
                where p.id = l.id and cardinality(l.all_of_them) > 0""").param("ids", ids.toArray(Long[]::new)).update();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from partnerships.partnership)")
                .query(Boolean.class)
                .single();
    }
}
