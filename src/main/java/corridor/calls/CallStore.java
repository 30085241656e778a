package corridor.calls;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Reference;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
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

/** The table of calls. */
@Repository
class CallStore {

    private final JdbcClient database;
    private final Sight sight;
    private final Convening convening;
    private final JsonMapper json;
    private final Clock clock;

    CallStore(JdbcClient database, Sight sight, Convening convening, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.convening = convening;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a draft under this address; none where the address is taken. */
    Optional<Long> insert(Slug slug, @Nullable Reference place, CallText text) {
        return database.sql("""
                insert into calls.call (slug, kind, place, conveners, title, text, eligibility, blind, created_at)
                values (:slug, :kind, :place, :conveners, :title::jsonb, :text::jsonb, :eligibility::jsonb, :blind, :now)
                on conflict (slug) do nothing returning id""")
                .param("slug", slug.value())
                .param("place", place == null ? null : place.toString(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .params(said(text))
                .query(Long.class)
                .optional();
    }

    private Map<String, Object> said(CallText text) {
        return Map.of(
                "kind", text.kind().code(),
                "conveners", text.conveners().toArray(Long[]::new),
                "title", json.writeValueAsString(text.title()),
                "text", json.writeValueAsString(text.text()),
                "eligibility", json.writeValueAsString(text.eligibility()),
                "blind", text.blind().code());
    }

    void write(long id, CallText text) {
        database.sql("""
                update calls.call set kind = :kind, conveners = :conveners, title = :title::jsonb, text = :text::jsonb,
                  eligibility = :eligibility::jsonb, blind = :blind, question_set = :set, hidden = :hidden,
                  opens = :opens::timestamp, closes = :closes::timestamp, zone = :zone, grace_minutes = :grace,
                  opens_at = :opens_at::timestamptz, closes_at = :closes_at::timestamptz
                where id = :id""")
                .param("id", id)
                .params(said(text))
                .param("set", text.questionSet(), Types.BIGINT)
                .param("hidden", text.hidden())
                .param("opens", text(text.opens()), Types.VARCHAR)
                .param("closes", text(text.closes()), Types.VARCHAR)
                .param("zone", text(text.zone()), Types.VARCHAR)
                .param("grace", text.graceMinutes())
                .param("opens_at", text(text.opensAt()), Types.VARCHAR)
                .param("closes_at", text(text.closesAt()), Types.VARCHAR)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Remembers what it was taken over from. */
    void cloned(long id, long from) {
        database.sql("update calls.call set cloned_from = :from where id = :id")
                .param("id", id)
                .param("from", from)
                .update();
    }

    /** All of a place that another could take over, whoever may see them. */
    List<Call> taken(Reference place) {
        return convened(
                database.sql("select * from calls.call where place = :place and state <> 'cancelled' order by id")
                        .param("place", place.toString())
                        .query(this::row)
                        .list());
    }

    List<Call> lock(Collection<Long> ids) {
        return convened(database.sql("select * from calls.call where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::row)
                .list());
    }

    /** Holds the call as it is until the transaction ends, without keeping others from holding it too. */
    Optional<Call> hold(long id) {
        return convened(database.sql("select * from calls.call where id = :id for share")
                        .param("id", id)
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Whoever may see them. */
    List<Call> unseen(Collection<Long> ids) {
        return convened(database.sql("select * from calls.call where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::row)
                .list());
    }

    Optional<Call> find(Reader reader, String slug) {
        return convened(database.sql("select c.* from calls.call c where c.slug = :slug and " + Sight.of("c"))
                        .param("slug", slug)
                        .params(sight.parameters(reader))
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    List<Call> seen(Reader reader, Collection<Long> ids) {
        return convened(database.sql("select c.* from calls.call c where c.id = any(:ids) and " + Sight.of("c"))
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::row)
                .list());
    }

    Optional<Call> unseen(String slug) {
        return convened(database.sql("select * from calls.call where slug = :slug")
                        .param("slug", slug)
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that this reader sees: open ones first by their closing, then the others, the latest first. */
    List<Call> list(Reader reader, @Nullable Reference place, int most) {
        return convened(database.sql("""
                select c.* from calls.call c where (:place::text is null or c.place = :place) and %s
                order by c.state <> 'open', case when c.state = 'open' then c.closes_at end, c.created_at desc, c.id desc
                limit :most""".formatted(Sight.of("c")))
                .param("place", place == null ? null : place.toString(), Types.VARCHAR)
                .param("most", most)
                .params(sight.parameters(reader))
                .query(this::row)
                .list());
    }

    /** Calls that are being decided on, with what says whose they are. */
    Map<Long, Set<Long>> deciding() {
        return convened(database.sql(
                                "select * from calls.call where state in ('closed', 'in-review', 'decided', 'released')")
                        .query(this::row)
                        .list())
                .stream()
                .collect(Collectors.toMap(Call::id, Call::conveners));
    }

    private List<Call> convened(List<Call> read) {
        Map<Reference, Set<Long>> known = convening.conveners(
                read.stream().flatMap(one -> Stream.ofNullable(one.place())).toList());
        return read.stream()
                .map(one ->
                        one.place() == null ? one : CallRow.convened(one, known.getOrDefault(one.place(), Set.of())))
                .toList();
    }

    private Call row(ResultSet row, int number) throws SQLException {
        return CallRow.read(row, json);
    }
}
