package corridor.practices.adoptions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.practices.Practice;
import corridor.practices.adoptions.Adoption.Account;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of adoptions. An adoption is seen by those who see the practice too. */
@Repository
class AdoptionStore {

    private static final String ALL = """
            select a.*, p.slug, p.title, p.owner
            from practices.adoption a join practices.practice p on p.id = a.practice
            where\s""";

    private static final String SEEN = ALL + Sight.of("a") + " and " + Sight.of("p");

    /**
     * Those of a practice that stand, and those of the practices that were merged into it. Of a merged practice nothing is
     * said: what stands here are the words of those who adopted it. Where one told of both, its word of this one counts.
     */
    private static final String STANDING =
            """
            select distinct on (a.organisation, lower(a.place), a.year) a.*, p.slug, p.title, p.owner
            from practices.practice p, practices.adoption a
            where p.id = :practice and a.state = 'confirmed' and %s and %s
              and a.practice in (
                select :practice union all
                select merged.id from practices.practice merged
                where merged.superseded_by = :practice and merged.state = 'superseded' and merged.published_at is not null
                  and %s)
            order by a.organisation, lower(a.place), a.year, a.practice <> :practice, a.id""".formatted(Sight.of("a"), Sight.of("p"), Sight.apartFromAudience("merged"));

    private static final String CONCERNED = """
             and (a.organisation = any(:organisations)
                  or a.state in ('reported', 'declined') and (:everywhere or p.owner = any(:owners)))""";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    AdoptionStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless the organisation has reported the same place and year already. Returns its id if it was written. */
    Optional<Long> insert(
            Practice practice, long organisation, @Nullable Long author, Set<String> audience, Account told) {
        return database.sql("""
                insert into practices.adoption (practice, organisation, author, audience, cases, created_at, country, place,
                    year, outcome, adapted, story, link, language)
                values (:practice, :organisation, :author, :audience, :cases, :now, :country, :place, :year, :outcome,
                    :adapted, :story, :link, :language)
                on conflict do nothing returning id""")
                .param("practice", practice.id())
                .param("organisation", organisation)
                .param("author", author)
                .param("audience", audience.toArray(String[]::new))
                .param(
                        "cases",
                        Stream.concat(practice.cases().stream(), Stream.of(Adoption.caseOf(practice.id())))
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .params(told.columns())
                .query(Long.class)
                .optional();
    }

    /** Lets one at a time tell of a practice, until the transaction ends. Returns whose it is. */
    Set<Long> lockPractice(long practice) {
        return database
                .sql("select owner from practices.practice where id = :practice for no key update")
                .param("practice", practice)
                .query((row, number) -> Optional.ofNullable(row.getObject("owner", Long.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The one that tells of the same place and year. */
    Optional<Adoption> same(long practice, long organisation, Account told) {
        return database.sql(ALL + """
                a.practice = :practice and a.organisation = :organisation and lower(a.place) = lower(:place)
                  and a.year = :year and a.state <> 'withdrawn'""")
                .param("practice", practice)
                .param("organisation", organisation)
                .param("place", told.place())
                .param("year", told.year())
                .query(this::adoption)
                .optional();
    }

    List<Adoption> lock(Collection<Long> ids) {
        return database.sql(ALL + "a.id = any(:ids) order by a.id for update of a")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::adoption)
                .list();
    }

    /** Those of these practices that do not stand, or not yet; locked. */
    List<Adoption> unsettled(Collection<Long> practices) {
        return database.sql(
                        ALL
                                + "a.practice = any(:practices) and a.state in ('reported', 'declined') order by a.id for update of a")
                .param("practices", practices.toArray(Long[]::new))
                .query(this::adoption)
                .list();
    }

    /** Says anew for whom they are, while their states stay. */
    void address(List<Adoption> adoptions) {
        database.sql("""
                update practices.adoption a set audience = string_to_array(said.audience, ' ')
                from unnest(:ids, :audiences) as said (id, audience) where a.id = said.id""")
                .param("ids", adoptions.stream().map(Adoption::id).toArray(Long[]::new))
                .param(
                        "audiences",
                        adoptions.stream()
                                .map(one -> String.join(" ", AdoptionLifecycle.audience(one)))
                                .toArray(String[]::new))
                .update();
    }

    /** Whoever may see them: for telling those whom they concern. */
    List<Adoption> unseen(Collection<Long> ids) {
        return database.sql(ALL + "a.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::adoption)
                .list();
    }

    Optional<Adoption> find(Reader reader, long id) {
        return database.sql(SEEN + " and a.id = :id")
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::adoption)
                .optional();
    }

    /** A page of those that stand, the latest first however they went, and how many there are of each outcome: one statement. */
    Stood confirmed(Reader reader, long practice, int page, int size) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        List<Adoption> all = database.sql("""
                with standing as (%s),
                     counts as (select jsonb_object_agg(outcome, number) as outcomes
                                from (select outcome, count(*) as number from standing group by outcome) as each)
                select standing.*, counts.outcomes from standing, counts
                order by year desc, id desc limit :size offset :skipped""".formatted(STANDING))
                .param("practice", practice)
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .params(sight.parameters(reader))
                .query((row, number) -> {
                    if (number == 0) {
                        json.readTree(row.getString("outcomes"))
                                .properties()
                                .forEach(one -> outcomes.put(
                                        one.getKey(), one.getValue().asLong()));
                    }
                    return adoption(row, number);
                })
                .list();
        return new Stood(all, outcomes);
    }

    /** Those of one's organisations, and those that wait for one, the latest changed first. */
    Slice<Adoption> concerning(Reader reader, Concern concern, int page, int size) {
        return new Slice<>(
                database.sql(SEEN + CONCERNED + " order by a.state_since desc, a.id desc limit :size offset :skipped")
                        .params(concern.parameters())
                        .params(sight.parameters(reader))
                        .param("size", size)
                        .param("skipped", (long) (page - 1) * size)
                        .query(this::adoption)
                        .list(),
                page,
                size,
                database.sql("select count(*) from (" + SEEN + CONCERNED + ") as concerning")
                        .params(concern.parameters())
                        .params(sight.parameters(reader))
                        .query(Long.class)
                        .single());
    }

    /** How many wait to be confirmed by this reader. */
    long countWaiting(Reader reader, Concern concern) {
        return database.sql("select count(*) from (" + SEEN
                        + " and a.state = 'reported' and (:everywhere or p.owner = any(:owners))) as waiting")
                .params(concern.parameters())
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    List<Map<String, @Nullable Object>> of(long person) {
        return database.sql("""
                select p.slug as practice, o.slug as organisation, a.state, a.created_at, a.country, a.place, a.year, a.outcome,
                       a.adapted, a.story, a.link
                from practices.adoption a join practices.practice p on p.id = a.practice
                  join actors.organisation o on o.id = a.organisation
                where a.author = :person order by a.id""").param("person", person).query().listOfRows();
    }

    void forget(long person) {
        database.sql("update practices.adoption set author = null where author = :person")
                .param("person", person)
                .update();
    }

    private Adoption adoption(ResultSet row, int number) throws SQLException {
        return new Adoption(
                row.getLong("id"),
                row.getLong("practice"),
                row.getString("slug"),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getObject("owner", Long.class),
                row.getLong("organisation"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Account(
                        row.getString("country"),
                        row.getString("place"),
                        row.getInt("year"),
                        row.getString("outcome"),
                        row.getString("adapted"),
                        row.getString("story"),
                        row.getString("link"),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH)),
                row.getString("confirmed_by"),
                row.getString("reason"));
    }

    /** Those that stand on one page, and how many there are of each outcome in all. */
    record Stood(List<Adoption> adoptions, Map<String, Long> outcomes) {

        long total() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * For whom a reader acts.
     *
     * @param organisations whose adoptions they write
     * @param everywhere whether they confirm for every owner
     * @param owners for whose practices they confirm
     */
    record Concern(Collection<Long> organisations, boolean everywhere, Collection<Long> owners) {

        Map<String, Object> parameters() {
            return Map.of(
                    "organisations", organisations.toArray(Long[]::new),
                    "everywhere", everywhere,
                    "owners", owners.toArray(Long[]::new));
        }
    }
}
