package corridor.recommendations;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A forum with a cycle that an organisation chairs today, and perhaps the one after it.
 *
 * @param chair the organisation
 * @param next 0 unless there is a next cycle
 */
public record TestForum(String slug, long forum, long cycle, long next, long chair) {

    public static TestForum named(JdbcClient database, String slug, boolean followed) {
        long forum = id(database, """
                insert into forum.forum (slug, kind, name, origin) values ('%1$s', 'regional', '{"en": "Forum %1$s"}', 'own')
                returning id""".formatted(slug));
        long chair = organisation(database, slug + "-chair", "national-government");
        long cycle = cycle(database, forum, "one", 1, "concluded", "{public}");
        database.sql("""
                        insert into forum.chair_term (forum, cycle, organisations, starts, ends)
                        values (:forum, :cycle, :chairs, current_date - 10, current_date + 10)""")
                .param("forum", forum)
                .param("cycle", cycle)
                .param("chairs", new Long[] {chair})
                .update();
        long next = followed ? cycle(database, forum, "two", 2, "draft", "{restricted:secretariat}") : 0;
        return new TestForum(slug, forum, cycle, next, chair);
    }

    private static long cycle(JdbcClient database, long forum, String slug, int number, String state, String audience) {
        return database.sql("""
                insert into forum.cycle (state, audience, forum, slug, number, title, theme, starts, ends, origin)
                values (:state, :audience::text[], :forum, :slug, :number, '{"en": "Cycle %s"}', '{"en": "Theme"}',
                    make_date(2026 + :number, 5, 1), make_date(2026 + :number, 5, 3), 'own') returning id""".formatted(slug))
                .param("state", state)
                .param("audience", audience)
                .param("forum", forum)
                .param("slug", slug)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    public static long organisation(JdbcClient database, String slug, String kind) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, jsonb_build_object('en', 'Organisation ' || :slug), :kind)
                returning id""")
                .param("slug", slug)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private static long id(JdbcClient database, String insert) {
        return database.sql(insert).query(Long.class).single();
    }

    /** One who has this role for an organisation. */
    public static Reader of(long organisation, Role role, Rights rights) {
        return new Reader(
                "test:" + role.code() + "-" + organisation,
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }

    public Reader chairing(Rights rights) {
        return of(chair, Role.CHAIR, rights);
    }

    public String url() {
        return "/forums/" + slug + "/one";
    }
}
