package corridor.actors;

import corridor.database.Remembered;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Organisations in the database, and all of them in memory: every list asks for their names. Another
 * node's change is seen after a minute at the latest.
 */
@Repository
class OrganisationStore {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final JsonMapper json;
    private final Remembered<Directory> known = new Remembered<>(FRESH, this::read);

    OrganisationStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Directory directory() {
        return known.get();
    }

    Map<Long, Organisation> all() {
        return directory().byId();
    }

    private Directory read() {
        Map<Long, Organisation> byId = new LinkedHashMap<>();
        database.sql("select * from actors.organisation order by slug")
                .query((row, number) -> organisation(row))
                .list()
                .forEach(one -> byId.put(one.id(), one));
        return new Directory(byId);
    }

    void forget() {
        known.forget();
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

    /** None if the slug is taken. */
    Optional<Long> insert(OrganisationDraft draft) {
        return database.sql("""
                insert into actors.organisation (slug, name, short_name, kind, country, aliases, sources)
                values (:slug, :name::jsonb, :short, :kind, :country, '{}', '{}')
                on conflict (slug) do nothing returning id""")
                .param("slug", draft.slug().value())
                .param("name", json.writeValueAsString(draft.name()))
                .param("short", draft.shortName())
                .param("kind", draft.kind())
                .param("country", code(draft.country()))
                .query(Long.class)
                .optional();
    }

    /** False if it was changed since that version was read. */
    boolean revise(Organisation before, Profile after) {
        return database.sql("""
                update actors.organisation
                set name = :name::jsonb, short_name = :short, kind = :kind, country = :country, aliases = :aliases,
                    languages = :languages, version = version + 1
                where id = :id and version = :version""")
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("name", json.writeValueAsString(after.name()))
                        .param("short", after.shortName())
                        .param("kind", after.kind())
                        .param("country", code(after.country()))
                        .param("aliases", after.aliases().toArray(String[]::new))
                        .param("languages", after.languages().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Sets what an organisation is the same as; false if it was set otherwise meanwhile. */
    boolean setMerged(long id, @Nullable Long before, @Nullable Long into) {
        return database.sql("""
                update actors.organisation set merged_into = :into, version = version + 1
                where id = :id and merged_into is not distinct from :before""")
                        .param("id", id)
                        .param("before", before, Types.BIGINT)
                        .param("into", into, Types.BIGINT)
                        .update()
                == 1;
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
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
                List.of((String[]) row.getArray("aliases").getArray()),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getObject("merged_into", Long.class));
    }
}
