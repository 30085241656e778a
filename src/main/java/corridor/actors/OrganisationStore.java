package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Organisations in the database, and all of them in memory: there are few, and every list asks for their names. Another
 * node's change is seen after a minute at the latest.
 */
@Repository
class OrganisationStore {

    private static final long FRESH_NANOS = 60_000_000_000L;

    private final JdbcClient database;
    private final JsonMapper json;
    private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();

    OrganisationStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<Long, Organisation> all() {
        Snapshot known = snapshot.get();
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.byId();
        }
        Map<Long, Organisation> byId = new LinkedHashMap<>();
        database.sql("select * from actors.organisation order by slug")
                .query((row, number) -> organisation(row))
                .list()
                .forEach(one -> byId.put(one.id(), one));
        snapshot.set(new Snapshot(System.nanoTime(), byId));
        return byId;
    }

    /** Forgets what is in memory, now and once more when the transaction at hand has ended. */
    void forget() {
        snapshot.set(null);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshot.set(null);
                }
            });
        }
    }

    long upsert(OrganisationDraft draft) {
        return database.sql("""
                insert into actors.organisation (slug, name, short_name, kind, country, aliases, sources)
                values (:slug, :name::jsonb, :short, :kind, :country, :aliases, :sources)
                on conflict (slug) do update
                  set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                      country = excluded.country, aliases = excluded.aliases, sources = excluded.sources,
                      version = organisation.version + 1
                returning id""")
                .param("slug", draft.slug().value())
                .param("name", json.writeValueAsString(draft.name()))
                .param("short", draft.shortName())
                .param("kind", draft.kind())
                .param(
                        "country",
                        draft.country() == null ? null : draft.country().value())
                .param("aliases", draft.aliases().toArray(String[]::new))
                .param("sources", draft.sources().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void setParent(Slug child, Slug parent) {
        database.sql("""
                update actors.organisation child set parent = parent.id
                from actors.organisation parent where child.slug = :child and parent.slug = :parent""")
                .param("child", child.value())
                .param("parent", parent.value())
                .update();
    }

    private Organisation organisation(ResultSet row) throws SQLException {
        String country = row.getString("country");
        return new Organisation(
                row.getLong("id"),
                new Slug(row.getString("slug")),
                row.getInt("version"),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getString("short_name"),
                row.getString("kind"),
                country == null ? null : new CountryCode(country),
                row.getObject("parent", Long.class),
                List.of((String[]) row.getArray("aliases").getArray()));
    }

    private record Snapshot(long readAt, Map<Long, Organisation> byId) {}
}
