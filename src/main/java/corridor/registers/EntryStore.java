package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shared.Language;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of entries. States are written by the workflow alone. */
@Repository
class EntryStore {

    /** Addresses below a kind that are no entries. */
    private static final Set<String> RESERVED = Set.of("new", "compare", "import", "comparison");

    private final JdbcClient database;
    private final EntryRows rows;
    private final Clock clock;

    EntryStore(JdbcClient database, EntryRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    long insert(EntryDraft draft, String state, Set<String> audience) {
        long id = database.sql("select nextval(pg_get_serial_sequence('registers.entry', 'id'))")
                .query(Long.class)
                .single();
        rows.bind(database.sql("""
                insert into registers.entry as e (id, audience, kind, slug, head, content, plain_title, organisations, origin,
                    sources, inferred)
                values (:id, :audience, :kind, :slug, :head::jsonb, :content::jsonb, :name, :organisations, :origin, :sources,
                    :inferred)"""), draft.content())
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .param("kind", draft.kind().code())
                .param("slug", free(draft, id))
                .param("origin", draft.origin().code())
                .param("sources", draft.sources().toArray(String[]::new))
                .param("inferred", draft.inferred().toArray(String[]::new))
                .update();
        return id;
    }

    private String free(EntryDraft draft, long id) {
        Slug wished = draft.slug() == null
                ? Slug.from(draft.content().head().title().in(Language.ENGLISH).text())
                : new Slug(draft.slug());
        boolean taken = RESERVED.contains(wished.value())
                || database.sql("select exists (select from registers.entry where kind = :kind and slug = :slug)")
                        .param("kind", draft.kind().code())
                        .param("slug", wished.value())
                        .query(Boolean.class)
                        .single();
        return (taken ? wished.numbered(id) : wished).value();
    }

    void replace(long id, EntryContent content, Set<String> audience) {
        rows.bind(database.sql("""
                update registers.entry set version = version + 1, head = :head::jsonb, content = :content::jsonb,
                    plain_title = :name, organisations = :organisations, audience = :audience
                where id = :id"""), content)
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    void confirm(long id) {
        database.sql("update registers.entry set version = version + 1, confirmed_at = :now where id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void address(long id, Set<String> audience, String openReason) {
        database.sql("""
                update registers.entry set version = version + 1, audience = :audience, open_reason = :reason where id = :id""")
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .param("reason", openReason)
                .update();
    }

    /** Whether an entry of that kind that all or some read is called the same. */
    boolean twice(RegisterKind kind, EntryHead head, long except) {
        return database.sql("""
                select exists (select from registers.entry where kind = :kind and plain_title = :name and id <> :id
                    and state in ('submitted', 'published'))""")
                .param("kind", kind.code())
                .param("name", EntryRows.plain(head))
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    List<Entry> lock(Collection<Long> ids) {
        return database.sql("select * from registers.entry where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::entry)
                .list();
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from registers.entry)")
                .query(Boolean.class)
                .single();
    }

    /** Whoever may see them: for the index and for what must hold. */
    List<Entry> unseen(Collection<Long> ids) {
        return database.sql("select * from registers.entry where id = any(:ids) and state = 'published'")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::entry)
                .list();
    }

    /** In any state, whoever may see them. */
    List<Entry> all(Collection<Long> ids) {
        return database.sql("select * from registers.entry where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::entry)
                .list();
    }

    /** All that are published, whoever may see them. */
    List<Entry> published() {
        return database.sql("select * from registers.entry where state = 'published'")
                .query(rows::entry)
                .list();
    }

    List<Long> naming(Collection<Long> organisations) {
        return database.sql("select id from registers.entry where organisations && :organisations")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
