package corridor.threads;

import corridor.shared.Reference;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. */
@Repository
class LinkStore {

    private final JdbcClient database;

    LinkStore(JdbcClient database) {
        this.database = database;
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

    void remove(Collection<Reference> from, Collection<String> relations) {
        database.sql("""
                delete from threads.link link using unnest(:kinds, :ids) as gone (kind, id)
                where link.from_kind = gone.kind and link.from_id = gone.id and link.relation = any(:relations)""")
                .param("relations", relations.toArray(String[]::new))
                .param("kinds", from.stream().map(Reference::kind).toArray(String[]::new))
                .param("ids", from.stream().map(Reference::id).toArray(Long[]::new))
                .update();
    }

    List<Link> touching(Reference record) {
        return database.sql("""
                select * from threads.link where from_kind = :kind and from_id = :id
                union all
                select * from threads.link where to_kind = :kind and to_id = :id
                limit 200""")
                .param("kind", record.kind())
                .param("id", record.id())
                .query((row, number) -> new Link(
                        new Reference(row.getString("from_kind"), row.getLong("from_id")),
                        row.getString("relation"),
                        new Reference(row.getString("to_kind"), row.getLong("to_id")),
                        row.getObject("year", Integer.class),
                        row.getString("source")))
                .list();
    }
}
