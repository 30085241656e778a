package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.partnerships.agreements.Agreement.Text;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agreements with their signatures and claims: three statements, however many there are. */
@Repository
class AgreementStore {

    private static final String ALL = "select a.* from partnerships.agreement a where ";
    private static final int MOST = 500;

    private final JdbcClient database;
    private final AgreementRows rows;
    private final Sight sight;

    AgreementStore(JdbcClient database, AgreementRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    List<Agreement> lock(Collection<Long> ids) {
        return whole(found("a.id = any(:ids) order by a.id for update", ids));
    }

    /** Whoever may see them. */
    List<Agreement> unseen(Collection<Long> ids) {
        return whole(found("a.id = any(:ids) order by a.id", ids));
    }

    private List<Agreement> found(String which, Collection<Long> ids) {
        return database.sql(ALL + which)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::bare)
                .list();
    }

    List<Agreement> bySlug(Reader reader, String slug) {
        return seen(reader, "a.origin = 'own' and a.slug = :slug", Map.of("slug", slug));
    }

    List<Agreement> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, "a.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those of these organisations, of one partnership or of any. */
    List<Agreement> concerning(Reader reader, Collection<Long> organisations, long partnership) {
        return seen(
                reader,
                "a.origin = 'own' and (:partnership = 0 or a.partnership = :partnership)"
                        + " and (a.organisations && :organisations or a.initiator = any(:organisations))",
                Map.of("organisations", organisations.toArray(Long[]::new), "partnership", partnership));
    }

    private List<Agreement> seen(Reader reader, String which, Map<String, Object> parameters) {
        return whole(database.sql(ALL + which + " and " + Sight.of("a") + " order by a.state_since desc limit " + MOST)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::bare)
                .list());
    }

    private List<Agreement> whole(List<Agreement> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Long[] ids = bare.stream().map(Agreement::id).toArray(Long[]::new);
        Map<Long, List<Signature>> signatures = new HashMap<>();
        database.sql("""
                select * from partnerships.signature where agreement = any(:ids) and void_at is null order by signed_at, organisation""")
                .param("ids", ids)
                .query((row, index) -> signatures
                        .computeIfAbsent(row.getLong("agreement"), none -> new ArrayList<>())
                        .add(new Signature(
                                row.getLong("organisation"),
                                row.getString("sha256"),
                                row.getString("factor"),
                                row.getTimestamp("signed_at").toInstant())))
                .list();
        Map<Long, List<Claim>> claims = new HashMap<>();
        database.sql("select * from partnerships.claim where agreement = any(:ids) order by id")
                .param("ids", ids)
                .query((row, index) -> claims.computeIfAbsent(row.getLong("agreement"), none -> new ArrayList<>())
                        .add(new Claim(
                                row.getLong("id"),
                                row.getLong("organisation"),
                                rows.read(row.getString("what"), LocalizedText.class),
                                row.getObject("since", LocalDate.class),
                                row.getTimestamp("made_at").toInstant(),
                                number(row, "confirmed_by"))))
                .list();
        return bare.stream()
                .map(one -> with(
                        one, signatures.getOrDefault(one.id(), List.of()), claims.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private Agreement bare(ResultSet row, int index) throws SQLException {
        Long document = number(row, "document");
        String reported = row.getString("reported");
        return new Agreement(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                rows.content(row.getString("content")),
                number(row, "partnership"),
                number(row, "initiator"),
                Set.of((Long[]) row.getArray("organisations").getArray()),
                reported == null ? null : rows.read(reported, ReportedAgreement.class),
                rows.clauses(row.getString("clauses")),
                document == null
                        ? null
                        : new Text(document, row.getInt("document_number"), row.getString("document_sha256")),
                row.getString("sha256"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("prolonged_until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"),
                List.of(),
                List.of());
    }

    private static Agreement with(Agreement one, List<Signature> signatures, List<Claim> claims) {
        return new Agreement(
                one.id(),
                one.slug(),
                one.state(),
                one.version(),
                one.audience(),
                one.content(),
                one.partnership(),
                one.initiator(),
                one.organisations(),
                one.reported(),
                one.clauses(),
                one.text(),
                one.sha256(),
                one.signedOn(),
                one.inForceOn(),
                one.prolongedUntil(),
                one.endedOn(),
                one.reason(),
                signatures,
                claims);
    }
}
