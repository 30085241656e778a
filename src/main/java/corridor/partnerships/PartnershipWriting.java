package corridor.partnerships;

import corridor.shared.Language;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what partnerships say. States are written by the workflow alone. */
@Repository
class PartnershipWriting {

    /** Addresses that are no partnerships. */
    private static final Set<String> RESERVED = Set.of("new", "mine", "table", "constellations", "portfolio");

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final Clock clock;

    PartnershipWriting(JdbcClient database, PartnershipRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Inserts one that an organisation begins, at the address of its title, with a number behind it where another has that. */
    long insert(PartnershipContent content, @Nullable Long initiator, Set<String> audience) {
        return Slug.from(content.title().in(Language.ENGLISH).text())
                .orNumbered(this::number)
                .filter(address -> !RESERVED.contains(address.value()))
                .flatMap(address -> insertWhereFree(address.value(), content, initiator, null, audience).stream())
                .findFirst()
                .orElseThrow();
    }

    private long number() {
        return database.sql("select nextval(pg_get_serial_sequence('partnerships.partnership', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Inserts one of which documents tell. */
    long insert(String slug, PartnershipContent content, Reported reported, Set<String> audience) {
        return insertWhereFree(slug, content, null, reported, audience).orElseThrow();
    }

    private Optional<Long> insertWhereFree(
            String slug,
            PartnershipContent content,
            @Nullable Long initiator,
            @Nullable Reported reported,
            Set<String> audience) {
        return database.sql("""
                insert into partnerships.partnership (audience, slug, content, origin, initiator, reported, created_at)
                values (:audience, :slug, :content::jsonb, :origin, :initiator, :reported::jsonb, :now)
                on conflict (slug) do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("slug", slug)
                .param("content", rows.written(content))
                .param("origin", reported == null ? "own" : "reported")
                .param("initiator", initiator)
                .param("reported", reported == null ? null : rows.written(reported))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
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

    /** The same of the partnerships to which these agreements belong; returns them. */
    List<Long> toldOf(Collection<Long> agreements) {
        return database.sql("""
                update partnerships.partnership p set told_at = :now from partnerships.agreement a
                where a.partnership = p.id and a.id = any(:ids) returning p.id""")
                .param("ids", agreements.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** Writes anew who reads each of them, and with it of its parties. */
    void readdress(Map<Long, Set<String>> audiences) {
        database.sql("""
                with fresh as (select id, string_to_array(labels, ' ') as labels from unnest(:ids, :labels) as one (id, labels)),
                parties as (update partnerships.party y set audience = fresh.labels from fresh where y.partnership = fresh.id)
                update partnerships.partnership p set audience = fresh.labels from fresh where p.id = fresh.id""")
                .param("ids", audiences.keySet().toArray(Long[]::new))
                .param(
                        "labels",
                        audiences.values().stream()
                                .map(labels -> String.join(" ", labels))
                                .toArray(String[]::new))
                .update();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from partnerships.partnership)")
                .query(Boolean.class)
                .single();
    }
}
