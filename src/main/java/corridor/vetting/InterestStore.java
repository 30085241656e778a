package corridor.vetting;

import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.shared.Reference;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of interests and of declarations that there is none. */
@Repository
class InterestStore {

    private final JdbcClient database;
    private final Clock clock;

    InterestStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(Interest interest, String declaredBy) {
        boolean personal = interest.holder().kind().equals(Person.KIND);
        return database.sql("""
                insert into vetting.interest (person, organisation, subject_kind, subject, kind, hard, starts, ends, note,
                    declared_at, declared_by)
                values (:person, :organisation, :subject_kind, :subject, :kind, :hard, :starts, :ends, :note, :now, :by)
                returning id""")
                .param("person", personal ? interest.holder().id() : null, Types.BIGINT)
                .param("organisation", personal ? null : interest.holder().id(), Types.BIGINT)
                .param("subject_kind", interest.subject().kind())
                .param("subject", interest.subject().id())
                .param("kind", interest.kind().code())
                .param("hard", interest.hard())
                .param("starts", Date.valueOf(interest.starts()))
                .param("ends", date(interest.ends()), Types.DATE)
                .param("note", interest.note())
                .param("now", OffsetDateTime.now(clock))
                .param("by", declaredBy)
                .query(Long.class)
                .single();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Never later than it ends already. False if it was changed since that version was read. */
    boolean end(long id, int version, LocalDate last) {
        return database.sql("""
                update vetting.interest set ends = least(ends, greatest(starts, :last)), version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("last", Date.valueOf(last))
                        .update()
                == 1;
    }

    Optional<Interest> find(long id) {
        return database.sql("select * from vetting.interest where id = :id")
                .param("id", id)
                .query(InterestStore::interest)
                .optional();
    }

    /** All that a person ever declared, the newest first. */
    List<Interest> declaredBy(long person) {
        return database.sql("select * from vetting.interest where person = :person order by id desc limit 500")
                .param("person", person)
                .query(InterestStore::interest)
                .list();
    }

    /** Those of these people and organisations that count today. */
    List<Interest> standing(Collection<Long> people, Collection<Long> organisations) {
        return database.sql("""
                select * from vetting.interest
                where (person = any(:people) or organisation = any(:organisations))
                  and starts <= :day and (ends is null or ends >= :day) order by id""")
                .param("people", people.toArray(Long[]::new))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", Date.valueOf(LocalDate.now(clock)))
                .query(InterestStore::interest)
                .list();
    }

    /** Keeps that a person signed that nothing ties them, to a case or at all. */
    long insertNone(long person, @Nullable Reference about) {
        return database.sql("""
                insert into vetting.declaration (person, about, signed_at) values (:person, :about, :now) returning id""")
                .param("person", person)
                .param("about", about == null ? null : about.toString(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** When a person last signed that nothing ties them at all. */
    Optional<Instant> noneSigned(long person) {
        return database.sql("""
                select signed_at from vetting.declaration
                where person = :person and about is null and organisation is null order by id desc limit 1""")
                .param("person", person)
                .query((row, number) -> row.getTimestamp("signed_at").toInstant())
                .optional();
    }

    /** All that was ever declared for an organisation, the newest first. */
    List<Interest> declaredFor(long organisation) {
        return database.sql("""
                select * from vetting.interest where organisation = :organisation order by id desc limit 500""")
                .param("organisation", organisation)
                .query(InterestStore::interest)
                .list();
    }

    /** Those of organisations that count today, the newest first. */
    List<Interest> standingOfOrganisations(int most) {
        return database.sql("""
                select * from vetting.interest
                where organisation is not null and starts <= :day and (ends is null or ends >= :day)
                order by id desc limit :most""")
                .param("day", Date.valueOf(LocalDate.now(clock)))
                .param("most", most)
                .query(InterestStore::interest)
                .list();
    }

    long countStandingOfOrganisations() {
        return database.sql("""
                select count(*) from vetting.interest
                where organisation is not null and starts <= :day and (ends is null or ends >= :day)""")
                .param("day", Date.valueOf(LocalDate.now(clock)))
                .query(Long.class)
                .single();
    }

    /** Whoever changes what one organisation declared waits for the others. */
    void lockFor(long organisation) {
        database.sql("select pg_advisory_xact_lock(hashtext('vetting.interest'), :organisation::int)")
                .param("organisation", organisation)
                .query((row, number) -> 0)
                .list();
    }

    /** Keeps that a person signed for an organisation that nothing ties it. */
    long insertNoneFor(long person, long organisation) {
        return database.sql("""
                insert into vetting.declaration (person, organisation, signed_at)
                values (:person, :organisation, :now) returning id""")
                .param("person", person)
                .param("organisation", organisation)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** When somebody last signed that nothing ties an organisation. */
    Optional<Instant> noneSignedFor(long organisation) {
        return database.sql("""
                select signed_at from vetting.declaration
                where organisation = :organisation order by id desc limit 1""")
                .param("organisation", organisation)
                .query((row, number) -> row.getTimestamp("signed_at").toInstant())
                .optional();
    }

    private static Interest interest(ResultSet row, int number) throws SQLException {
        Long person = row.getObject("person", Long.class);
        Date ends = row.getDate("ends");
        return new Interest(
                row.getLong("id"),
                row.getInt("version"),
                person == null
                        ? new Reference(Organisations.KIND, row.getLong("organisation"))
                        : new Reference(Person.KIND, person),
                new Reference(row.getString("subject_kind"), row.getLong("subject")),
                Interest.Kind.of(row.getString("kind")).orElseThrow(),
                row.getBoolean("hard"),
                row.getDate("starts").toLocalDate(),
                ends == null ? null : ends.toLocalDate(),
                row.getString("note"));
    }
}
