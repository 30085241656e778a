package corridor.threads;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. */
@Repository
class LinkStore {

    private static final String ONE = """
            from_kind = :fromKind and from_id = :fromId and relation = :relation and to_kind = :toKind and to_id = :toId""";

    private final JdbcClient database;
    private final Clock clock;

    LinkStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Collection<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id, year, source)
                select * from unnest(:fromKinds, :fromIds, :relations, :toKinds, :toIds, :years::int[], :sources)
                on conflict do nothing""")
                .param("fromKinds", texts(links, link -> link.from().kind()))
                .param("fromIds", links.stream().map(link -> link.from().id()).toArray(Long[]::new))
                .param("relations", texts(links, Link::relation))
                .param("toKinds", texts(links, link -> link.to().kind()))
                .param("toIds", links.stream().map(link -> link.to().id()).toArray(Long[]::new))
                .param("years", links.stream().map(Link::year).toArray(Integer[]::new))
                .param("sources", texts(links, link -> link.source() == null ? "" : link.source()))
                .update();
    }

    private static String[] texts(Collection<Link> links, Function<Link, String> part) {
        return links.stream().map(part).toArray(String[]::new);
    }

    /** Ties two records by hand. False where they are tied so already, this way or the other way round. */
    boolean tie(Reader reader, Reference from, String relation, Reference to, String reason) {
        return database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id, year, by_hand, reason, made_by, made_at)
                select :fromKind, :fromId, :relation, :toKind, :toId, null, true, :reason, :by, :at
                where not exists (select from threads.link where from_kind = :toKind and from_id = :toId
                    and relation = :relation and to_kind = :fromKind and to_id = :fromId)
                on conflict do nothing""")
                        .param("fromKind", from.kind())
                        .param("fromId", from.id())
                        .param("relation", relation)
                        .param("toKind", to.kind())
                        .param("toId", to.id())
                        .param("reason", reason)
                        .param("by", reader.actor())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Takes back what was tied by hand. False where there is no such link. */
    boolean untie(Link link) {
        return database.sql("delete from threads.link where by_hand and " + ONE)
                        .param("fromKind", link.from().kind())
                        .param("fromId", link.from().id())
                        .param("relation", link.relation())
                        .param("toKind", link.to().kind())
                        .param("toId", link.to().id())
                        .update()
                == 1;
    }

    void remove(Collection<Reference> from, Collection<String> relations) {
        database.sql("""
                delete from threads.link link using unnest(:kinds, :ids) as gone (kind, id)
                where link.from_kind = gone.kind and link.from_id = gone.id and link.relation = any(:relations)
                    and not link.by_hand""")
                .param("relations", relations.toArray(String[]::new))
                .param("kinds", from.stream().map(Reference::kind).toArray(String[]::new))
                .param("ids", from.stream().map(Reference::id).toArray(Long[]::new))
                .update();
    }

    /** Those that acts made come first, and neither they nor what people tied push the others out. */
    List<Link> touching(Reference record) {
        return database.sql("""
                with all_of_them as (select * from threads.link where from_kind = :kind and from_id = :id
                    union all select * from threads.link where to_kind = :kind and to_id = :id)
                (select * from all_of_them where not by_hand order by made_at, to_id, from_id limit 500)
                union all (select * from all_of_them where by_hand order by made_at limit :ties)""")
                .param("ties", Ties.MOST)
                .param("kind", record.kind())
                .param("id", record.id())
                .query(LinkStore::link)
                .list();
    }

    /** How many people tied to it. */
    int ties(Reference record) {
        return database.sql("""
                select count(*) from threads.link where by_hand
                    and (from_kind = :kind and from_id = :id or to_kind = :kind and to_id = :id)""")
                .param("kind", record.kind())
                .param("id", record.id())
                .query(Integer.class)
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("made_at");
        return new Link(
                new Reference(row.getString("from_kind"), row.getLong("from_id")),
                row.getString("relation"),
                new Reference(row.getString("to_kind"), row.getLong("to_id")),
                row.getObject("year", Integer.class),
                row.getString("source"),
                at == null ? null : new Link.Tied(row.getString("reason"), row.getString("made_by"), at.toInstant()));
    }
}
