package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rounds. */
@Repository
class RoundStore {

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    RoundStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Inserts a round for each practice; their ids, by practice. */
    Map<Long, Long> insert(
            Collection<Long> practices,
            Map<Long, Set<Long>> authors,
            int criteria,
            Visibility visibility,
            LocalDate deadline) {
        return database
                .sql("""
                insert into practices.review (practice, authors, criteria, visibility, deadline, created_at)
                select practice, coalesce(string_to_array(nullif(authors, ''), ',')::bigint[], '{}'), :criteria,
                       :visibility, :deadline, :now
                from unnest(:practices, :authors) as begun (practice, authors)
                returning practice, id""")
                .param("practices", practices.toArray(Long[]::new))
                .param(
                        "authors",
                        practices.stream()
                                .map(id -> authors.getOrDefault(id, Set.of()).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .param("criteria", criteria)
                .param("visibility", visibility.code())
                .param("deadline", Date.valueOf(deadline))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> Map.entry(row.getLong("practice"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Round> lock(Collection<Long> ids) {
        return database.sql("select * from practices.review where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(RoundStore::round)
                .list();
    }

    Optional<Round> find(Reader reader, long id) {
        return database.sql("select r.* from practices.review r where r.id = :id and " + Sight.of("r"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query(RoundStore::round)
                .optional();
    }

    /** Rounds whoever may see them: for their reviewers, whose own rows the rule of sight has passed. */
    List<Round> unseen(Collection<Long> ids) {
        return database.sql("select * from practices.review where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(RoundStore::round)
                .list();
    }

    /** The open ones first, the nearest deadline first. */
    Slice<Round> list(Reader reader, int page, int size) {
        List<Round> items = database.sql("""
                select r.* from practices.review r where %s
                order by r.state <> 'open', r.deadline, r.id limit :size offset :skipped""".formatted(Sight.of("r")))
                .params(sight.parameters(reader))
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query(RoundStore::round)
                .list();
        long total = database.sql("select count(*) from practices.review r where " + Sight.of("r"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
        return new Slice<>(items, page, size, total);
    }

    /** The open ones about these practices. */
    List<Long> lockOpen(Collection<Long> practices) {
        return database.sql("""
                select id from practices.review where practice = any(:practices) and state = 'open' order by id for update""")
                .param("practices", practices.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    List<Round> open(Reader reader) {
        return database.sql("select r.* from practices.review r where r.state = 'open' and " + Sight.of("r")
                        + " order by r.id")
                .params(sight.parameters(reader))
                .query(RoundStore::round)
                .list();
    }

    Optional<Round> lastConcluded(long practice) {
        return database.sql("""
                select * from practices.review where practice = :practice and state = 'concluded'
                order by id desc limit 1""")
                .param("practice", practice)
                .query(RoundStore::round)
                .optional();
    }

    /** The rounds of practices of these organisations, of these practices, or drafted by these people. */
    List<Long> touching(Set<Long> organisations, Set<Reference> references) {
        return database.sql("""
                select r.id from practices.review r join practices.practice p on p.id = r.practice
                where r.id = any(:reviews) or r.practice = any(:practices) or r.authors && :people
                  or exists (select from jsonb_array_elements_text(p.classification #> '{proponents,organisations}') as party
                             where party::bigint = any(:organisations))""")
                .param("reviews", ids(references, Round.KIND))
                .param("practices", ids(references, corridor.practices.Practice.KIND))
                .param("people", ids(references, corridor.actors.Person.KIND))
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Long[] ids(Set<Reference> references, String kind) {
        return references.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Reference::id)
                .toArray(Long[]::new);
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        Timestamp concluded = row.getTimestamp("concluded_at");
        return new Round(
                row.getLong("id"),
                row.getLong("practice"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getInt("criteria"),
                Visibility.of(row.getString("visibility")).orElseThrow(),
                row.getDate("deadline").toLocalDate(),
                Set.of((Long[]) row.getArray("authors").getArray()),
                Optional.ofNullable(row.getString("verdict"))
                        .flatMap(Verdict::of)
                        .orElse(null),
                row.getString("reasons"),
                concluded == null ? null : concluded.toInstant());
    }
}
