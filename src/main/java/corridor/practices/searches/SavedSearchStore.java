package corridor.practices.searches;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.practices.PracticeSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of saved searches. Each is seen by whoever saved it and by nobody else. */
@Repository
class SavedSearchStore {

    private static final TypeReference<LinkedHashMap<String, Set<String>>> FILTERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    SavedSearchStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** None where they keep one of this name already. */
    Optional<Long> insert(long person, String name, PracticeSearch search, boolean letters) {
        return database.sql("""
                insert into practices.saved_search (person, name, words, filters, letters, created_at, looked_until)
                values (:person, :name, :words, :filters::jsonb, :letters, :now, :now) on conflict do nothing returning id""")
                .param("person", person)
                .param("name", name)
                .param("words", search.words())
                .param("filters", json.writeValueAsString(search.filters()))
                .param("letters", letters)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    List<SavedSearch> of(long person) {
        return database.sql("select * from practices.saved_search where person = :person order by lower(name)")
                .param("person", person)
                .query(this::search)
                .list();
    }

    long count(long person) {
        return database.sql("select count(*) from practices.saved_search where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Whether it is theirs. What was published before they asked for letters is no news. */
    boolean letters(long person, long id, boolean wanted) {
        return database.sql("""
                update practices.saved_search
                set looked_until = case when letters then looked_until else :now end, letters = :wanted
                where id = :id and person = :person""")
                        .param("id", id)
                        .param("person", person)
                        .param("wanted", wanted)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(long person, long id) {
        return database.sql("delete from practices.saved_search where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    void removeOf(long person) {
        database.sql("delete from practices.saved_search where person = :person")
                .param("person", person)
                .update();
    }

    /** Some of those whose turn it is, whoever keeps them, from an id on. */
    List<SavedSearch> due(Instant lookedBefore, long after, int size) {
        return database.sql("""
                select * from practices.saved_search
                where letters and looked_until < :before and id > :after order by id limit :size""")
                .param("before", lookedBefore.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("size", size)
                .query(this::search)
                .list();
    }

    /** Takes a turn: false where it was taken, or the search is gone. */
    boolean looked(SavedSearch one, Instant until) {
        return database.sql("""
                update practices.saved_search set looked_until = :until
                where id = :id and letters and looked_until = :before""")
                        .param("id", one.id())
                        .param("before", one.lookedUntil().atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many of these practices came out within this time, as far as this reader may see them. */
    long published(Reader reader, Collection<Long> practices, Instant from, Instant until) {
        return database.sql("""
                select count(*) from practices.practice p
                where p.id = any(:ids) and p.published_at is not null
                  and greatest(p.published_at, p.release_at) > :from and greatest(p.published_at, p.release_at) <= :until
                  and\s""" + Sight.of("p"))
                .param("ids", practices.toArray(Long[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    List<Map<String, @Nullable Object>> records(long person) {
        return database.sql("""
                select name, words, filters::text as filters, letters, created_at
                from practices.saved_search where person = :person order by id""").param("person", person).query().listOfRows();
    }

    private SavedSearch search(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                new PracticeSearch(row.getString("words"), json.readValue(row.getString("filters"), FILTERS)),
                row.getBoolean("letters"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("looked_until").toInstant());
    }
}
