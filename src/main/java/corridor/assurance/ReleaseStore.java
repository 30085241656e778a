package corridor.assurance;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is shown, the replies beside it, who took it along, and what was corrected. */
@Repository
class ReleaseStore {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;
    private final Clock clock;

    ReleaseStore(JdbcClient database, JsonMapper json, Sight sight, Clock clock) {
        this.database = database;
        this.json = json;
        this.sight = sight;
        this.clock = clock;
    }

    /** What stands, without its replies, and who agreed to it. */
    record Standing(Release release, Set<Long> given) {}

    /** The newest words of each fact of a record, if they are for this reader; earlier words are for nobody then. */
    List<Standing> of(Reader reader, Reference about) {
        return database.sql("""
                select n.*, (select array_agg(c.organisation) from assurance.consent c
                    where c.disclosure = n.id and c.answer = 'given') as given
                from (select distinct on (d.fact) d.id, d.fact, d.content, r.audience,
                        greatest(r.release_at, d.released_at) as since
                    from assurance.release r join assurance.disclosure d on d.id = r.disclosure
                    where d.about = :about and d.state in ('released', 'superseded') and\s""" + Sight.apartFromAudience("r") + """
                     order by d.fact, d.id desc) n
                where n.audience && :sight_labels::text[] order by n.fact""")
                .params(sight.parameters(reader))
                .param("about", about.toString())
                .query((row, index) -> {
                    Array given = row.getArray("given");
                    return new Standing(
                            new Release(
                                    row.getLong("id"),
                                    row.getString("fact"),
                                    row.getString("content"),
                                    row.getTimestamp("since").toInstant(),
                                    List.of()),
                            given == null ? Set.of() : Set.of((Long[]) given.getArray()));
                })
                .list();
    }

    /** A fact that everybody may read if all who are parties today are among those who agreed. */
    record Open(Reference about, String fact, Set<Long> given) {}

    List<Open> open(Collection<Reference> about) {
        return database.sql("""
                select d.about, d.fact, array(select c.organisation from assurance.consent c
                    where c.disclosure = d.id and c.answer = 'given') as given
                from assurance.disclosure d join assurance.release r on r.disclosure = d.id
                where d.about = any(:about) and d.state = 'released' and 'public' = any(r.audience)
                    and r.consents_missing = 0 and (r.release_at is null or r.release_at <= :now)""")
                .param("about", about.stream().map(Reference::toString).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query((row, index) ->
                        new Open(Reference.parse(row.getString("about")), row.getString("fact"), Set.of((Long[])
                                row.getArray("given").getArray())))
                .list();
    }

    /** These with the replies that stand beside them. */
    List<Release> replied(List<Release> bare) {
        Map<Long, List<Reply>> replies =
                replies(bare.stream().map(Release::disclosure).toList());
        return bare.stream()
                .map(one -> new Release(
                        one.disclosure(),
                        one.fact(),
                        one.content(),
                        one.since(),
                        replies.getOrDefault(one.disclosure(), List.of())))
                .toList();
    }

    Map<Long, List<Reply>> replies(Collection<Long> disclosures) {
        Map<Long, List<Reply>> replies = new HashMap<>();
        if (!disclosures.isEmpty()) {
            database.sql("select * from assurance.reply where disclosure = any(:ids) order by sent_at, organisation")
                    .param("ids", disclosures.toArray(Long[]::new))
                    .query((row, index) -> replies.computeIfAbsent(row.getLong("disclosure"), none -> new ArrayList<>())
                            .add(new Reply(
                                    row.getLong("disclosure"),
                                    row.getLong("organisation"),
                                    json.readValue(row.getString("text"), LocalizedText.class),
                                    row.getTimestamp("sent_at").toInstant())))
                    .list();
        }
        return replies;
    }

    /** Raises the version, so that of two colleagues the second sees what the first wrote. */
    void reply(long disclosure, long organisation, LocalizedText text) {
        database.sql("""
                with changed as (update assurance.disclosure set version = version + 1 where id = :id)
                insert into assurance.reply (disclosure, organisation, text, sent_at) values (:id, :organisation, :text::jsonb, :now)
                on conflict (disclosure, organisation) do update set text = excluded.text, sent_at = excluded.sent_at""")
                .param("id", disclosure)
                .param("organisation", organisation)
                .param("text", json.writeValueAsString(text))
                .param("now", now())
                .update();
    }

    /** Now that all agreed: who is named has time to reply, and what they replied to these same words before stands again. */
    void begin(long disclosure) {
        database.sql("""
                with timed as (update assurance.release r set version = r.version + 1, release_at = greatest(d.embargo, d.reply_until)
                    from assurance.disclosure d where d.id = r.disclosure and d.id = :id)
                insert into assurance.reply (disclosure, organisation, text, sent_at)
                select distinct on (y.organisation) d.id, y.organisation, y.text, y.sent_at
                from assurance.disclosure d
                join assurance.disclosure o on o.about = d.about and o.fact = d.fact and o.content = d.content and o.id <> d.id
                join assurance.reply y on y.disclosure = o.id and y.organisation = any(d.named)
                where d.id = :id order by y.organisation, y.sent_at desc""").param("id", disclosure).update();
    }

    /** Once all who are named have replied, nothing but the embargo keeps it back; earlier words end as soon as it is shown. */
    void shorten(long disclosure) {
        database.sql("""
                update assurance.release r set version = r.version + 1, release_at = greatest(d.embargo, cast(:now as timestamptz))
                from assurance.disclosure d where d.id = r.disclosure and d.id = :id and r.release_at > :now
                    and (select count(*) from assurance.reply y where y.disclosure = d.id) = cardinality(d.named)""").param("id", disclosure).param("now", now()).update();
        database.sql("""
                update assurance.correction c set release_at = r.release_at, at = greatest(r.release_at, cast(:now as timestamptz))
                from assurance.release r join assurance.disclosure d on d.id = r.disclosure
                join assurance.disclosure o on o.about = d.about and o.fact = d.fact
                where r.disclosure = :id and c.disclosure = o.id and c.release_at > coalesce(r.release_at, :now)""").param("id", disclosure).param("now", now()).update();
    }

    /** Takes these facts, and earlier words of them, away from everybody; those that could be read have a correction. */
    void hide(Collection<Long> disclosures) {
        Long[] ids = disclosures.toArray(Long[]::new);
        database.sql("""
                delete from assurance.correction c using assurance.disclosure d, assurance.disclosure gone
                where d.id = c.disclosure and gone.id = any(:ids) and d.about = gone.about and d.fact = gone.fact
                    and c.release_at > :now""").param("ids", ids).param("now", now()).update();
        database.sql("""
                insert into assurance.correction (audience, disclosure, kind, at)
                select r.audience, d.id, 'withdrawn', :now
                from assurance.disclosure gone join assurance.disclosure d on d.about = gone.about and d.fact = gone.fact
                join assurance.release r on r.disclosure = d.id
                where gone.id = any(:ids) and r.consents_missing = 0 and (r.release_at is null or r.release_at <= :now)
                    and not exists (select from assurance.correction c where c.disclosure = d.id)
                on conflict do nothing""").param("ids", ids).param("now", now()).update();
        database.sql("""
                update assurance.release r set version = r.version + 1, consents_missing = greatest(r.consents_missing, 1)
                from assurance.disclosure d, assurance.disclosure gone
                where d.id = r.disclosure and gone.id = any(:ids) and d.about = gone.about and d.fact = gone.fact
                    and d.state in ('released', 'superseded', 'withdrawn')""").param("ids", ids).update();
    }

    /** Earlier words have a correction from the instant at which these are in their place. */
    void replace(Collection<Long> earlier, long disclosure) {
        database.sql("""
                insert into assurance.correction (audience, release_at, disclosure, kind, at)
                select r.audience, n.release_at, r.disclosure, 'replaced', greatest(n.release_at, cast(:now as timestamptz))
                from assurance.release r, assurance.release n
                where r.disclosure = any(:ids) and n.disclosure = :by and r.consents_missing = 0
                    and (r.release_at is null or r.release_at <= :now or r.release_at < n.release_at)
                on conflict do nothing""")
                .param("ids", earlier.toArray(Long[]::new))
                .param("by", disclosure)
                .param("now", now())
                .update();
    }

    void take(long person, Collection<Long> disclosures, String how) {
        database.sql("""
                insert into assurance.taken (disclosure, person, how, at) select one, :person, :how, :now
                from unnest(:ids) as one on conflict (disclosure, person, how) do update set at = excluded.at""")
                .param("person", person)
                .param("ids", disclosures.toArray(Long[]::new))
                .param("how", how)
                .param("now", now())
                .update();
    }

    /** Who took which words along. */
    record Taken(Set<Long> disclosures, Set<Long> people) {}

    /** Of these and of earlier words of the same facts, back to those of whose withdrawal their takers were told before. */
    Taken taken(Collection<Long> gone) {
        Set<Long> disclosures = new TreeSet<>();
        Set<Long> people = new TreeSet<>();
        database.sql("""
                select t.disclosure, t.person from assurance.taken t join assurance.disclosure d on d.id = t.disclosure
                join assurance.disclosure gone on gone.id = any(:ids) and gone.about = d.about and gone.fact = d.fact
                where d.id = gone.id or (d.state = 'superseded' and d.id > (select coalesce(max(w.id), 0) from assurance.disclosure w
                    where w.about = d.about and w.fact = d.fact and w.state = 'withdrawn' and w.id <> gone.id))""").param("ids", gone.toArray(Long[]::new)).query(row -> {
            disclosures.add(row.getLong("disclosure"));
            people.add(row.getLong("person"));
        });
        return new Taken(disclosures, people);
    }

    void forget(Instant before) {
        database.sql("delete from assurance.taken where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    Slice<Correction> corrections(Reader reader, int page) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        AtomicLong total = new AtomicLong();
        List<Correction> found = database.sql("select c.*, count(*) over () as total from assurance.correction c where "
                        + Sight.of("c") + " order by c.at desc, c.disclosure desc limit :size offset :skipped")
                .params(sight.parameters(reader))
                .param("size", PAGE)
                .param("skipped", (number - 1) * PAGE)
                .query((row, index) -> {
                    total.set(row.getLong("total"));
                    return new Correction(
                            row.getLong("disclosure"),
                            row.getString("kind"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
        return new Slice<>(found, number, PAGE, total.get());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
