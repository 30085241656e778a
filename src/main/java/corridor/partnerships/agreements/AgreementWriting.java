package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what agreements say, signatures and claims. States are written by the workflow alone. */
@Repository
class AgreementWriting {

    /** Addresses that are no agreements. */
    private static final Set<String> RESERVED = Set.of("new", "mine", "compare");

    private final JdbcClient database;
    private final AgreementRows rows;
    private final Clock clock;

    AgreementWriting(JdbcClient database, AgreementRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** What shall be kept. */
    record Row(
            String slug,
            AgreementContent content,
            @Nullable Long partnership,
            @Nullable Long initiator,
            Collection<Long> organisations,
            @Nullable ReportedAgreement reported,
            List<Clause> clauses) {

        private Row at(Slug address) {
            return new Row(address.value(), content, partnership, initiator, organisations, reported, clauses);
        }
    }

    /** Inserts one at the address of its title, with a number behind it where another has that. */
    long insertNamed(Row row, Set<String> audience) {
        return Slug.from(row.slug())
                .orNumbered(this::number)
                .filter(address -> !RESERVED.contains(address.value()))
                .flatMap(address -> insertWhereFree(row.at(address), audience).stream())
                .findFirst()
                .orElseThrow();
    }

    private long number() {
        return database.sql("select nextval(pg_get_serial_sequence('partnerships.agreement', 'id'))")
                .query(Long.class)
                .single();
    }

    long insert(Row row, Set<String> audience) {
        return insertWhereFree(row, audience).orElseThrow();
    }

    private Optional<Long> insertWhereFree(Row row, Set<String> audience) {
        return database.sql("""
                insert into partnerships.agreement (audience, slug, content, partnership, initiator, organisations, reported, clauses,
                    origin, created_at)
                values (:audience, :slug, :content::jsonb, :partnership, :initiator, :organisations, :reported::jsonb, :clauses::jsonb,
                    case when :initiator::bigint is null then 'reported' else 'own' end, :now)
                on conflict (slug) do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("slug", row.slug())
                .param("content", rows.written(row.content()))
                .param("partnership", row.partnership())
                .param("initiator", row.initiator())
                .param("organisations", row.organisations().toArray(Long[]::new))
                .param("reported", row.reported() == null ? null : rows.written(row.reported()))
                .param("clauses", rows.written(row.clauses()))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    void replace(long id, AgreementContent content, Collection<Long> organisations) {
        database.sql("""
                update partnerships.agreement set version = version + 1, content = :content::jsonb, organisations = :organisations
                where id = :id""")
                .param("id", id)
                .param("content", rows.written(content))
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    void replace(long id, List<Clause> clauses) {
        database.sql(
                        "update partnerships.agreement set version = version + 1, clauses = :clauses::jsonb where id = :id")
                .param("id", id)
                .param("clauses", rows.written(clauses))
                .update();
    }

    /** Pins the version of a document that is the text, or none. */
    void pin(long id, Agreement.@Nullable Text text) {
        database.sql("""
                update partnerships.agreement set document = :document, document_number = :number, document_sha256 = :sha256
                where id = :id""")
                .param("id", id)
                .param("document", text == null ? null : text.document())
                .param("number", text == null ? null : text.number())
                .param("sha256", text == null ? null : text.sha256())
                .update();
    }

    /** False where the organisation has signed already. */
    boolean sign(Reader reader, long id, long organisation, String sha256, String factor) {
        return database.sql("""
                insert into partnerships.signature (agreement, organisation, sha256, person, factor, signed_at)
                values (:id, :organisation, :sha256, :person, :factor, :now)
                on conflict (agreement, organisation) where void_at is null do nothing""")
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("sha256", sha256)
                        .param("person", reader.actor())
                        .param("factor", factor)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** They are kept, and count no more. */
    void voidSignatures(long id) {
        database.sql("update partnerships.signature set void_at = :now where agreement = :id and void_at is null")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    long claim(long id, long organisation, LocalizedText what, LocalDate since) {
        return database.sql("""
                insert into partnerships.claim (agreement, organisation, what, since, made_at)
                values (:id, :organisation, :what::jsonb, :since, :now) returning id""")
                .param("id", id)
                .param("organisation", organisation)
                .param("what", rows.written(what))
                .param("since", since)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void confirm(long claim, long organisation) {
        database.sql("""
                update partnerships.claim set confirmed_by = :organisation, confirmed_at = :now
                where id = :id and confirmed_by is null""")
                .param("id", claim)
                .param("organisation", organisation)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from partnerships.agreement)")
                .query(Boolean.class)
                .single();
    }
}
