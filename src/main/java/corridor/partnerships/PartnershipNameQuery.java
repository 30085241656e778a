package corridor.partnerships;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partnerships are called and whose they are, in one statement and without what they say. */
@Repository
class PartnershipNameQuery {

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final Sight sight;

    PartnershipNameQuery(JdbcClient database, PartnershipRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    /** @param shown whether this reader sees its front; those who are in it may see it without */
    record Head(
            long id,
            String slug,
            LocalizedText title,
            boolean shown,
            @Nullable Instant activatedAt) {}

    List<Head> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, "p.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<Head> bySlug(Reader reader, String slug) {
        return seen(reader, "p.slug = :slug", Map.of("slug", slug));
    }

    private List<Head> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql("""
                select p.id, p.slug, p.content -> 'title' as title, p.activated_at, f.partnership is not null as shown
                from partnerships.partnership p
                    left join partnerships.front f on f.partnership = p.id and %s
                where %s and (f.partnership is not null or (p.origin = 'own' and %s))""".formatted(Sight.of("f"), which, Sight.of("p")))
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::head)
                .list();
    }

    private Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getLong("id"),
                row.getString("slug"),
                rows.read(row.getString("title"), LocalizedText.class),
                row.getBoolean("shown"),
                PartnershipRows.instant(row, "activated_at"));
    }

    /** Those that are confirmed in it. */
    Set<Long> organisations(long partnership) {
        return database.sql("""
                select organisation from partnerships.party
                where partnership = :partnership and state = 'confirmed' and organisation is not null""")
                .param("partnership", partnership)
                .query((row, index) -> row.getLong("organisation"))
                .set();
    }
}
