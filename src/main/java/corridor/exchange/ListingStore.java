package corridor.exchange;

import corridor.shared.Language;
import corridor.shared.Slug;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of offers and needs. States are written by the workflow alone. */
@Repository
class ListingStore {

    /** Addresses below /exchange that are no offers or needs. */
    private static final Set<String> RESERVED =
            Set.of("new", "mine", "why", "introductions", "assistance", "experts", "missions", "desk", "saved");

    private final JdbcClient database;
    private final ListingRows rows;

    ListingStore(JdbcClient database, ListingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Inserts one at the address of its title, with a number behind it where another has that. */
    long insert(
            ListingDraft draft, Set<String> shownTo, Set<String> audience, boolean onBehalf, @Nullable Long author) {
        return Slug.from(draft.content().title().in(Language.ENGLISH).text())
                .orNumbered(this::number)
                .filter(address -> !RESERVED.contains(address.value()))
                .flatMap(address -> insertWhereFree(address, draft, shownTo, audience, onBehalf, author).stream())
                .findFirst()
                .orElseThrow();
    }

    private long number() {
        return database.sql("select nextval(pg_get_serial_sequence('exchange.listing', 'id'))")
                .query(Long.class)
                .single();
    }

    private Optional<Long> insertWhereFree(
            Slug address,
            ListingDraft draft,
            Set<String> shownTo,
            Set<String> audience,
            boolean onBehalf,
            @Nullable Long author) {
        return bind(database.sql("""
                insert into exchange.listing (audience, slug, side, organisation, content, themes, capabilities, place, shown_to,
                    starts, ends, on_behalf, author)
                values (:audience, :slug, :side, :organisation, :content::jsonb, :themes, :capabilities, :place, :shown, :starts,
                    :ends, :behalf, :author)
                on conflict (slug) do nothing returning id"""), draft, shownTo, audience)
                .param("slug", address.value())
                .param("side", draft.side().code())
                .param("organisation", draft.organisation())
                .param("behalf", onBehalf)
                .param("author", author, Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    private StatementSpec bind(StatementSpec statement, ListingDraft draft, Set<String> shownTo, Set<String> audience) {
        ListingContent content = draft.content();
        return statement
                .param("content", rows.written(content))
                .param("themes", content.themes().toArray(String[]::new))
                .param("capabilities", content.capabilities().toArray(String[]::new))
                .param("place", draft.place() == null ? null : draft.place().toString(), Types.VARCHAR)
                .param("shown", shownTo.toArray(String[]::new))
                .param("audience", audience.toArray(String[]::new))
                .param("starts", draft.term().starts(), Types.DATE)
                .param("ends", draft.term().ends(), Types.DATE);
    }

    void replace(long id, ListingDraft draft, Set<String> shownTo, Set<String> audience) {
        bind(database.sql("""
                update exchange.listing set version = version + 1, content = :content::jsonb, themes = :themes,
                    capabilities = :capabilities, place = :place, shown_to = :shown, starts = :starts, ends = :ends,
                    audience = :audience
                where id = :id"""), draft, shownTo, audience).param("id", id).update();
    }

    /** Says anew whether it is held or entered on behalf, and who reads it so. */
    void mark(long id, boolean held, boolean onBehalf, Set<String> audience) {
        database.sql("""
                update exchange.listing set version = version + 1, held = :held, on_behalf = :behalf, audience = :audience
                where id = :id""")
                .param("id", id)
                .param("held", held)
                .param("behalf", onBehalf)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    List<Listing> lock(Collection<Long> ids) {
        return database.sql("select * from exchange.listing where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::listing)
                .list();
    }

    /** Whoever may see them: for the index, and for what follows from a change. */
    List<Listing> unseen(Collection<Long> ids) {
        return database.sql("select * from exchange.listing where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::listing)
                .list();
    }

    /** Open or paused ones whose last day is before this one. */
    List<Long> endedBefore(LocalDate day) {
        return ids("select id from exchange.listing where state in ('open', 'paused') and ends < :day", day);
    }

    /** Open ones whose last day is this one. */
    List<Long> endingOn(LocalDate day) {
        return ids("select id from exchange.listing where state = 'open' and ends = :day", day);
    }

    private List<Long> ids(String statement, LocalDate day) {
        return database.sql(statement)
                .param("day", day)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of organisations that were merged into others are the others’ from now on. */
    void follow(Collection<Long> organisations) {
        database.sql("""
                update exchange.listing l set version = l.version + 1, organisation = o.merged_into,
                    audience = array_replace(l.audience, 'organisation:' || o.id, 'organisation:' || o.merged_into)
                from actors.organisation o
                where o.id = l.organisation and o.id = any(:organisations) and o.merged_into is not null""")
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    List<Long> of(Collection<Long> organisations) {
        return database.sql("select id from exchange.listing where organisation = any(:organisations)")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from exchange.listing)")
                .query(Boolean.class)
                .single();
    }
}
