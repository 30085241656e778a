package corridor.forum;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.Forum.Members;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of forums. */
@Repository
class ForumStore {

    private static final String SEEN = "select f.* from forum.forum f where " + Sight.of("f");

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    ForumStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        this.json = json;
        this.sight = sight;
    }

    /** None if the address is taken. */
    Optional<Long> insert(ForumDraft draft) {
        return bound(database.sql("""
                insert into forum.forum (slug, kind, name, organisation, principles, members, member_total, member_precision,
                    origin, sources)
                values (:slug, :kind, :name::jsonb, :organisation, :principles::jsonb, :members, :total, :precision,
                    :origin, :sources)
                on conflict (slug) do nothing returning id""").param("slug", draft.slug()), draft)
                .query(Long.class)
                .optional();
    }

    boolean replace(long id, int version, ForumDraft draft) {
        return bound(database.sql("""
                        update forum.forum set kind = :kind, name = :name::jsonb, organisation = :organisation,
                            principles = :principles::jsonb, members = :members, member_total = :total,
                            member_precision = :precision, origin = :origin, sources = :sources, version = version + 1
                        where id = :id and version = :version""").param("id", id).param("version", version), draft)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ForumDraft draft) {
        Members members = draft.members();
        return statement
                .param("kind", draft.kind().code())
                .param("name", json.writeValueAsString(draft.name()))
                .param("organisation", draft.organisation())
                .param("principles", json.writeValueAsString(draft.principles()))
                .param(
                        "members",
                        members.known().stream().map(CountryCode::value).toArray(String[]::new))
                .param("total", members.total())
                .param("precision", members.precision())
                .param("origin", draft.origin().code())
                .param("sources", draft.sources().toArray(String[]::new));
    }

    /** Keeps two from changing who chairs a forum at once. */
    boolean lock(long id) {
        return database.sql("select id from forum.forum where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    List<Forum> all(Reader reader) {
        return database.sql(SEEN + " order by f.kind = 'global' desc, f.slug")
                .params(sight.parameters(reader))
                .query(this::forum)
                .list();
    }

    Optional<Forum> bySlug(Reader reader, String slug) {
        return database.sql(SEEN + " and f.slug = :slug")
                .params(sight.parameters(reader))
                .param("slug", slug)
                .query(this::forum)
                .optional();
    }

    List<Forum> byIds(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and f.id = any(:ids)")
                .params(sight.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .query(this::forum)
                .list();
    }

    private Forum forum(ResultSet row, int number) throws SQLException {
        return new Forum(
                row.getLong("id"),
                row.getString("slug"),
                row.getInt("version"),
                ForumKind.of(row.getString("kind")).orElseThrow(),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getObject("organisation", Long.class),
                json.readValue(row.getString("principles"), new TypeReference<List<LocalizedText>>() {}),
                new Members(
                        Arrays.stream((String[]) row.getArray("members").getArray())
                                .map(CountryCode::new)
                                .toList(),
                        row.getObject("member_total", Integer.class),
                        row.getString("member_precision")),
                Origin.of(row.getString("origin")),
                List.of((String[]) row.getArray("sources").getArray()));
    }
}
