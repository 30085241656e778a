package corridor.assurance;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Disclosures with their consents: two statements, however many there are. States are written by the workflow alone. */
@Repository
class DisclosureStore {

    private static final String FROM =
            "(select r.release_at from assurance.release r where r.disclosure = d.id) as shown_from";
    private static final String ALL = "select d.*, " + FROM + " from assurance.disclosure d where ";
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;
    private final Clock clock;

    DisclosureStore(JdbcClient database, JsonMapper json, Sight sight, Clock clock) {
        this.database = database;
        this.json = json;
        this.sight = sight;
        this.clock = clock;
    }

    /** What shall be kept. */
    record Draft(
            Reference about,
            String fact,
            LocalizedText title,
            String place,
            String shownTo,
            @Nullable Instant embargo,
            Set<Long> parties,
            Set<Long> named,
            String content) {}

    /** Nothing where the same fact is asked for already. All parties are asked, and nothing of it is shown yet. */
    Optional<Long> insert(Draft draft) {
        Optional<Long> inserted = database.sql("""
                insert into assurance.disclosure (audience, about, fact, title, place, shown_to, embargo, parties, named, content,
                    proposed_at)
                values (:audience, :about, :fact, :title::jsonb, :place, :shown, :embargo, :parties, :named, :content, :now)
                on conflict (about, fact) where state = 'asked' do nothing returning id""")
                .param(
                        "audience",
                        DisclosureLifecycle.readers(draft.parties(), Set.of()).toArray(String[]::new))
                .param("about", draft.about().toString())
                .param("fact", draft.fact())
                .param("title", json.writeValueAsString(draft.title()))
                .param("place", draft.place())
                .param("shown", draft.shownTo())
                .param("embargo", at(draft.embargo()))
                .param("parties", draft.parties().toArray(Long[]::new))
                .param("named", draft.named().toArray(Long[]::new))
                .param("content", draft.content())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
        inserted.ifPresent(id -> database.sql("""
                with asked as (insert into assurance.consent (disclosure, organisation)
                    select :id, one from unnest(:parties) as one)
                insert into assurance.release (disclosure, audience, release_at, consents_missing)
                select id, array[shown_to], embargo, cardinality(parties)
                from assurance.disclosure where id = :id""")
                .param("id", id)
                .param("parties", draft.parties().toArray(Long[]::new))
                .update());
        return inserted;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    List<Disclosure> lock(Collection<Long> ids) {
        return whole(database.sql(ALL + "d.id = any(:ids) order by d.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> disclosure(row, List.of()))
                .list());
    }

    /** Whoever may see them. */
    List<Disclosure> unseen(Collection<Long> ids) {
        return whole(database.sql(ALL + "d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> disclosure(row, List.of()))
                .list());
    }

    /** What stands or is asked for about these records, the newest first. */
    List<Disclosure> about(Collection<Reference> abouts) {
        return whole(database.sql(
                        ALL + "d.about = any(:abouts) and d.state in ('asked', 'released') order by d.id desc")
                .param("abouts", abouts.stream().map(Reference::toString).toArray(String[]::new))
                .query((row, index) -> disclosure(row, List.of()))
                .list());
    }

    /** Of whom the words speak that are shown now, or spoke when these same words were. */
    Set<Long> named(Reference about, String fact, String content) {
        return Set.copyOf(database.sql("""
                select distinct unnest(named) from assurance.disclosure where about = :about and fact = :fact
                    and (state = 'released' or (state in ('superseded', 'withdrawn') and content = :content))""")
                .param("about", about.toString())
                .param("fact", fact)
                .param("content", content)
                .query(Long.class)
                .list());
    }

    List<Disclosure> seen(Reader reader, long id) {
        return whole(database.sql(ALL + "d.id = :id and " + Sight.of("d"))
                .params(sight.parameters(reader))
                .param("id", id)
                .query((row, index) -> disclosure(row, List.of()))
                .list());
    }

    /** Those that concern these organisations, what waits first. */
    Slice<Disclosure> concerning(Reader reader, Collection<Long> organisations, int page) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        AtomicLong total = new AtomicLong();
        List<Disclosure> bare = database.sql("""
                select d.*, count(*) over () as total,\s""" + FROM + """
                 from assurance.disclosure d
                where (d.parties && :organisations or d.named && :organisations) and\s""" + Sight.of("d") + """
                 order by d.state = 'asked' desc, d.state_since desc, d.id desc limit :size offset :skipped""")
                .params(sight.parameters(reader))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("size", PAGE)
                .param("skipped", (number - 1) * PAGE)
                .query((row, index) -> {
                    total.set(row.getLong("total"));
                    return disclosure(row, List.of());
                })
                .list();
        return new Slice<>(whole(bare), number, PAGE, total.get());
    }

    private List<Disclosure> whole(List<Disclosure> bare) {
        Map<Long, List<Consent>> consents = new HashMap<>();
        if (!bare.isEmpty()) {
            database.sql("select * from assurance.consent where disclosure = any(:ids) order by organisation")
                    .param("ids", bare.stream().map(Disclosure::id).toArray(Long[]::new))
                    .query((row, index) -> consents.computeIfAbsent(
                                    row.getLong("disclosure"), none -> new ArrayList<>())
                            .add(new Consent(
                                    row.getLong("organisation"),
                                    row.getString("answer"),
                                    instant(row, "answered_at"),
                                    row.getString("note"))))
                    .list();
        }
        return bare.stream()
                .map(one -> one.saying(consents.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Disclosure disclosure(ResultSet row, List<Consent> consents) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                Reference.parse(row.getString("about")),
                row.getString("fact"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("place"),
                row.getString("shown_to"),
                instant(row, "embargo"),
                instant(row, "reply_until"),
                instant(row, "shown_from"),
                Set.of((Long[]) row.getArray("parties").getArray()),
                Set.of((Long[]) row.getArray("named").getArray()),
                row.getString("content"),
                row.getTimestamp("proposed_at").toInstant(),
                consents);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Writes what these parties say, and of how many consents its release still waits. */
    void answer(Reader reader, long id, Collection<Long> organisations, String answer, String note) {
        database.sql("""
                update assurance.consent set answer = :answer, answered_by = :by, answered_at = :now, note = :note
                where disclosure = :id and organisation = any(:organisations)""")
                .param("id", id)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("answer", answer)
                .param("by", reader.actor())
                .param("now", OffsetDateTime.now(clock))
                .param("note", note)
                .update();
        database.sql("""
                update assurance.release r set version = version + 1, consents_missing =
                    (select count(*) from assurance.consent c where c.disclosure = :id and c.answer <> 'given')
                where r.disclosure = :id""").param("id", id).update();
    }
}
