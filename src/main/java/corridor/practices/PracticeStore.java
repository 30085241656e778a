package corridor.practices;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.practices.PracticeDraft.Ownership;
import corridor.shared.Language;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of practices. States are written by the workflow alone. */
@Repository
class PracticeStore {

    /** Addresses below /practices that are no practices. */
    private static final Set<String> RESERVED = Set.of("imports", "new");

    private final JdbcClient database;
    private final PracticeRows rows;
    private final Sight sight;
    private final Clock clock;

    PracticeStore(JdbcClient database, PracticeRows rows, Sight sight, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    /** What an import drafted is listed by the import, and searched for from its publication on. */
    private static final String SEARCHED = """
            not (origin = 'imported' and state in ('draft', 'withdrawn', 'superseded') and published_at is null)""";

    /** Inserts drafts; returns their ids in the order given. */
    List<Long> insert(List<PracticeDraft> drafts) {
        List<Long> ids = database.sql("""
                select nextval(pg_get_serial_sequence('practices.practice', 'id')) from generate_series(1, :count)""")
                .param("count", drafts.size())
                .query((row, number) -> row.getLong(1))
                .list();
        List<String> slugs = freeSlugs(drafts, ids);
        database.sql("""
                insert into practices.practice
                  (id, slug, audience, owner, author, language, origin, title, summary, classification, narrative, fingerprint, created_at, state_since)
                select id, slug, string_to_array(audience, ' '), owner, author, language, origin, title::jsonb, summary::jsonb, classification::jsonb, narrative::jsonb,
                       string_to_array(fingerprint, ',')::bigint[], :now, :now
                from unnest(:ids, :slugs, :audiences, :owners, :authors, :languages, :origins, :titles, :summaries, :classifications, :narratives, :fingerprints)
                  as draft (id, slug, audience, owner, author, language, origin, title, summary, classification, narrative, fingerprint)""")
                .param("audiences", texts(drafts, PracticeStore::audience))
                .param("owners", owners(drafts))
                .param("authors", authors(drafts))
                .param("languages", texts(drafts, PracticeStore::language))
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .param("slugs", slugs.toArray(String[]::new))
                .param("origins", texts(drafts, draft -> draft.origin().code()))
                .param(
                        "titles",
                        texts(drafts, draft -> rows.write(draft.content().title())))
                .param(
                        "summaries",
                        texts(drafts, draft -> rows.write(draft.content().summary())))
                .param(
                        "classifications",
                        texts(drafts, draft -> rows.write(draft.content().classification())))
                .param(
                        "narratives",
                        texts(drafts, draft -> rows.write(draft.content().narrative())))
                .param("fingerprints", texts(drafts, draft -> PracticeRows.joined(draft.fingerprint())))
                .update();
        return ids;
    }

    private static String audience(PracticeDraft draft) {
        return String.join(
                " ",
                PracticeLifecycle.audience(draft.origin(), draft.organisations(), Set.of(), PracticeLifecycle.DRAFT));
    }

    private static String language(PracticeDraft draft) {
        Ownership ownership = draft.ownership();
        return (ownership == null ? draft.content().title().in(Language.ENGLISH).language() : ownership.language())
                .tag();
    }

    private static @Nullable Long[] owners(List<PracticeDraft> drafts) {
        return drafts.stream()
                .map(one -> one.ownership() == null ? null : one.ownership().organisation())
                .toArray(Long[]::new);
    }

    private static @Nullable Long[] authors(List<PracticeDraft> drafts) {
        return drafts.stream()
                .map(one -> one.ownership() == null ? null : one.ownership().author())
                .toArray(Long[]::new);
    }

    private static String[] texts(List<PracticeDraft> drafts, Function<PracticeDraft, String> part) {
        return drafts.stream().map(part).toArray(String[]::new);
    }

    /** Those that name one of these organisations, whoever may see them. */
    List<Long> naming(Collection<Long> organisations) {
        return database.sql("""
                select distinct p.id from unnest(:organisations) as one (id)
                join practices.practice p on p.classification #> '{proponents,organisations}' @> to_jsonb(one.id)
                order by p.id""")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<String> freeSlugs(List<PracticeDraft> drafts, List<Long> ids) {
        Set<String> taken = new HashSet<>(RESERVED);
        taken.addAll(database.sql("select slug from practices.practice where slug = any(:wished)")
                .param("wished", texts(drafts, draft -> draft.slug().value()))
                .query((row, number) -> row.getString(1))
                .list());
        List<String> slugs = new java.util.ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            Slug wished = drafts.get(at).slug();
            slugs.add(
                    taken.add(wished.value())
                            ? wished.value()
                            : wished.numbered(ids.get(at)).value());
        }
        return slugs;
    }

    /** Replaces what is said of a practice, if it is still in that version, and takes its confirmation away where that is undone. */
    boolean replace(long id, int version, PracticeContent content, TranslationMarks marks, boolean undone) {
        return database.sql("""
                update practices.practice
                set title = :title::jsonb, summary = :summary::jsonb, classification = :classification::jsonb,
                    narrative = :narrative::jsonb, translation_marks = :marks::jsonb, version = version + 1,
                    attested_at = case when :undone then null else attested_at end
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("title", rows.write(content.title()))
                        .param("summary", rows.write(content.summary()))
                        .param("classification", rows.write(content.classification()))
                        .param("narrative", rows.write(content.narrative()))
                        .param("marks", rows.write(marks.marks()))
                        .param("undone", undone)
                        .update()
                == 1;
    }

    void assign(long id, long owner) {
        database.sql("update practices.practice set owner = :owner, version = version + 1 where id = :id")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Says anew for whom it is, while its state stays. */
    void address(long id, Set<String> audience) {
        database.sql("update practices.practice set audience = :audience, version = version + 1 where id = :id")
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** Old addresses of a practice that was merged, and who waits for its translation, lead to the one that took its place. */
    void leadOn(Collection<Long> merged, long survivor) {
        database.sql("update practices.practice set superseded_by = :survivor where superseded_by = any(:merged)")
                .param("survivor", survivor)
                .param("merged", merged.toArray(Long[]::new))
                .update();
        database.sql("""
                with moved as (delete from practices.translation_request where practice = any(:merged)
                               returning language, person, created_at)
                insert into practices.translation_request (practice, language, person, created_at)
                select :survivor, language, person, min(created_at) from moved group by language, person
                on conflict do nothing""")
                .param("survivor", survivor)
                .param("merged", merged.toArray(Long[]::new))
                .update();
    }

    /** An address for a practice that is published for the first time. */
    String freeSlug(Slug wished, long id) {
        return RESERVED.contains(wished.value())
                        || database.sql("select exists (select from practices.practice where slug = :wished)")
                                .param("wished", wished.value())
                                .query(Boolean.class)
                                .single()
                ? wished.numbered(id).value()
                : wished.value();
    }

    Optional<Practice> bySlug(Reader reader, String slug) {
        return database.sql("select p.* from practices.practice p where p.slug = :slug and " + Sight.of("p"))
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(rows::practice)
                .optional();
    }

    List<Practice> bySlugs(Reader reader, Collection<String> slugs) {
        return database.sql("select p.* from practices.practice p where p.slug = any(:slugs) and " + Sight.of("p"))
                .param("slugs", slugs.toArray(String[]::new))
                .params(sight.parameters(reader))
                .query(rows::practice)
                .list();
    }

    List<Practice> find(Reader reader, Collection<Long> ids) {
        return database.sql("select p.* from practices.practice p where p.id = any(:ids) and " + Sight.of("p"))
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(rows::practice)
                .list();
    }

    /** Reads practices whoever may see them: for the index and for jobs, which apply the rule of sight themselves. */
    List<Practice> unseen(Collection<Long> ids) {
        return database.sql("select * from practices.practice where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::practice)
                .list();
    }

    /** The same, as far as they are searched for. */
    List<Practice> searched(Collection<Long> ids) {
        return database.sql("select * from practices.practice where id = any(:ids) and " + SEARCHED)
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::practice)
                .list();
    }

    /** Those of these that are searched for. */
    List<Long> searchedAmong(Collection<Long> ids) {
        return database.sql("select id from practices.practice where id = any(:ids) and " + SEARCHED)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Practice> lock(Collection<Long> ids) {
        return database.sql("select * from practices.practice where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::practice)
                .list();
    }

    Map<Long, PracticeCard> cards(Reader reader, Collection<Long> ids) {
        Map<Long, PracticeCard> cards = new HashMap<>();
        database.sql("""
                select p.id, p.slug, p.version, p.state, p.origin, p.published_at, p.attested_at,
                       p.title, p.summary, p.classification, p.translation_marks
                from practices.practice p where p.id = any(:ids) and\s""" + Sight.of("p"))
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(rows::card)
                .list()
                .forEach(card -> cards.put(card.id(), card));
        return cards;
    }

    /** What is left to say of a practice that is no longer shown: its state, and which one took its place, to those who may see that one. */
    Optional<Trace> trace(Reader reader, String slug) {
        return database.sql("""
                select p.state, p.state_since, next.slug as successor
                from practices.practice p
                  left join practices.practice next on next.id = p.superseded_by and %s
                where p.slug = :slug and p.state in ('retracted', 'superseded') and p.published_at is not null""".formatted(Sight.of("next")))
                .params(sight.parameters(reader))
                .param("slug", slug)
                .query((row, number) -> new Trace(
                        row.getString("state"),
                        row.getTimestamp("state_since").toInstant(),
                        Optional.ofNullable(row.getString("successor"))))
                .optional();
    }

    List<Practices.Known> known(Reader reader) {
        return database.sql("""
                select p.id, p.title, p.fingerprint from practices.practice p
                where p.state in ('draft', 'submitted', 'returned', 'cleared', 'checked', 'in-review', 'reviewed') and\s""" + Sight.of("p") + " order by p.id")
                .params(sight.parameters(reader))
                .query(rows::known)
                .list();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from practices.practice)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The versions of those that are searched for. */
    Map<Long, Integer> versions() {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        database.sql("select id, version from practices.practice where " + SEARCHED + " order by id")
                .query((row, number) -> versions.put(row.getLong("id"), row.getInt("version")))
                .list();
        return versions;
    }

    /** The public trace of a practice that is no longer shown. */
    record Trace(String state, java.time.Instant since, Optional<String> successor) {}
}
