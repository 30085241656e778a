package corridor.practices.translations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import corridor.shared.Slice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for which translation; what was translated is asked for no longer. */
@Repository
class TranslationRequestStore {

    private static final String WANTED = """
            from practices.translation_request r join practices.practice p on p.id = r.practice
            where (:everywhere or p.owner = any(:owners)) and\s""" + Sight.of("p") + " group by r.practice, r.language";

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    TranslationRequestStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Whether it was not asked by this person before. */
    boolean insert(long practice, Language language, long person) {
        return database.sql("""
                insert into practices.translation_request (practice, language, person, created_at)
                values (:practice, :language, :person, :now) on conflict do nothing""")
                        .param("practice", practice)
                        .param("language", language.tag())
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean remove(long practice, Language language, long person) {
        return database.sql("""
                delete from practices.translation_request
                where practice = :practice and language = :language and person = :person""")
                        .param("practice", practice)
                        .param("language", language.tag())
                        .param("person", person)
                        .update()
                == 1;
    }

    /** How many asked for each language of a practice, and for which this person did. */
    Demand demand(long practice, Optional<Long> person) {
        Map<Language, Long> counts = new EnumMap<>(Language.class);
        Set<Language> own = java.util.EnumSet.noneOf(Language.class);
        database.sql("""
                select language, count(*) as number, bool_or(person = :person) as own
                from practices.translation_request where practice = :practice group by language""")
                .param("practice", practice)
                .param("person", person.orElse(0L))
                .query((row, number) -> {
                    Language language = Language.of(row.getString("language")).orElseThrow();
                    if (row.getBoolean("own")) {
                        own.add(language);
                    }
                    return counts.put(language, row.getLong("number"));
                })
                .list();
        return new Demand(counts, own);
    }

    /** What waits for those who translate for these owners, or for everybody: what most have asked for first. */
    Slice<Wanted> wanted(Reader reader, boolean everywhere, Collection<Long> owners, int page, int size) {
        return new Slice<>(
                database.sql("select r.practice, r.language, count(*) as number, min(r.created_at) as since " + WANTED
                                + " order by number desc, since, r.practice limit :size offset :skipped")
                        .param("everywhere", everywhere)
                        .param("owners", owners.toArray(Long[]::new))
                        .params(sight.parameters(reader))
                        .param("size", size)
                        .param("skipped", (long) (page - 1) * size)
                        .query((row, number) -> new Wanted(
                                row.getLong("practice"),
                                Language.of(row.getString("language")).orElseThrow(),
                                row.getLong("number"),
                                row.getTimestamp("since").toInstant()))
                        .list(),
                page,
                size,
                count(reader, everywhere, owners));
    }

    long count(Reader reader, boolean everywhere, Collection<Long> owners) {
        return database.sql("select count(*) from (select 1 " + WANTED + ") as wanted")
                .param("everywhere", everywhere)
                .param("owners", owners.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    /** Who waits for which languages of these practices. */
    List<Waiting> waiting(Collection<Long> practices) {
        return database.sql("""
                select practice, language, array_agg(person) as people from practices.translation_request
                where practice = any(:practices) group by practice, language""")
                .param("practices", practices.toArray(Long[]::new))
                .query((row, number) -> new Waiting(
                        row.getLong("practice"),
                        Language.of(row.getString("language")).orElseThrow(),
                        List.of((Long[]) row.getArray("people").getArray())))
                .list();
    }

    void removeAll(List<Waiting> told) {
        database.sql("""
                delete from practices.translation_request r using unnest(:practices, :languages) as told (practice, language)
                where r.practice = told.practice and r.language = told.language""")
                .param("practices", told.stream().map(Waiting::practice).toArray(Long[]::new))
                .param(
                        "languages",
                        told.stream().map(one -> one.language().tag()).toArray(String[]::new))
                .update();
    }

    List<Map<String, @org.jspecify.annotations.Nullable Object>> of(long person) {
        return database.sql("""
                select p.slug as practice, r.language, r.created_at
                from practices.translation_request r join practices.practice p on p.id = r.practice
                where r.person = :person order by r.created_at""").param("person", person).query().listOfRows();
    }

    void removeOf(long person) {
        database.sql("delete from practices.translation_request where person = :person")
                .param("person", person)
                .update();
    }

    /** What is asked for of one practice. */
    record Demand(Map<Language, Long> counts, Set<Language> own) {}

    /** A translation that people ask for. */
    record Wanted(long practice, Language language, long people, java.time.Instant since) {}

    /** Those who wait for a translation. */
    record Waiting(long practice, Language language, List<Long> people) {}
}
