package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.search.SearchRecord.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fronts of agreements as a reader sees them: four statements, however many there are. */
@Repository
class AgreementFrontQuery {

    private static final String ALL = """
            select f.*, a.created_at from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement where\s""";

    private final JdbcClient database;
    private final AgreementStore store;
    private final AgreementRows rows;
    private final Sight sight;

    AgreementFrontQuery(JdbcClient database, AgreementStore store, AgreementRows rows, Sight sight) {
        this.database = database;
        this.store = store;
        this.rows = rows;
        this.sight = sight;
    }

    List<AgreementFront> byIds(Reader reader, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : seen(reader, "f.agreement = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<AgreementFront> bySlug(Reader reader, String slug) {
        return seen(reader, "a.slug = :slug", Map.of("slug", slug));
    }

    private List<AgreementFront> seen(Reader reader, String which, Map<String, Object> parameters) {
        return whole(database.sql(ALL + which + " and " + Sight.of("f"))
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::row)
                .list());
    }

    /** Whoever may see them: for the index. */
    List<AgreementFront> unseen(Collection<Long> ids) {
        return whole(database.sql(ALL + "f.agreement = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::row)
                .list());
    }

    /** Those of which one of these is a party. */
    List<Long> naming(Collection<Long> organisations) {
        return database.sql("""
                select f.agreement from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement
                where a.organisations && :organisations""")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** A row of the table: the words to which its parties agreed, whatever has become of them. */
    private record Row(
            long id, String stage, int version, AgreementContent content, Instant createdAt, Visibility visibility) {

        private AgreementFront of(Agreement agreement) {
            return new AgreementFront(agreement.saying(content), stage, version, createdAt, visibility);
        }
    }

    private Row row(ResultSet row, int index) throws SQLException {
        Timestamp release = row.getTimestamp("release_at");
        return new Row(
                row.getLong("agreement"),
                row.getString("stage"),
                row.getInt("version"),
                rows.content(row.getString("content")),
                row.getTimestamp("created_at").toInstant(),
                new Visibility(
                        Set.of((String[]) row.getArray("audience").getArray()),
                        release == null ? null : release.toInstant(),
                        row.getInt("consents_missing"),
                        List.of((String[]) row.getArray("cases").getArray())));
    }

    private List<AgreementFront> whole(List<Row> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Agreement> byId = store.unseen(found.stream().map(Row::id).toList()).stream()
                .collect(Collectors.toMap(Agreement::id, one -> one));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.id())).map(one::of).stream())
                .toList();
    }
}
