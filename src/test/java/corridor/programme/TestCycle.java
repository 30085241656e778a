package corridor.programme;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An announced cycle with rooms, hours and sessions, as a test needs it.
 *
 * @param url of its page
 */
public record TestCycle(long forum, long id, String url, JdbcClient database) {

    private static final AtomicLong NUMBER = new AtomicLong();

    /** One of two days in Mexico City, with a large and a small room and two hours a day. */
    public static TestCycle of(JdbcClient database) {
        String slug = "programme-" + NUMBER.incrementAndGet();
        long forum = database.sql("""
                insert into forum.forum (slug, kind, name, origin) values (:slug, 'regional', '{"en": "Forum"}', 'own')
                returning id""").param("slug", slug).query(Long.class).single();
        long cycle = database.sql("""
                insert into forum.cycle (forum, slug, state, audience, number, title, theme, starts, ends, zone, origin)
                values (:forum, 'cycle', 'announced', '{public}', 1, '{"en": "Harvest"}', '{"en": "Theme"}', '2999-05-01',
                    '2999-05-02', 'America/Mexico_City', 'own')
                returning id""").param("forum", forum).query(Long.class).single();
        TestCycle made = new TestCycle(forum, cycle, "/forums/" + slug + "/cycle", database);
        made.room("Large", 200);
        made.room("Small", 20);
        for (String day : List.of("2999-05-01", "2999-05-02")) {
            made.hour(day, "09:00", "10:30");
            made.hour(day, "11:00", "12:30");
        }
        return made;
    }

    private void room(String name, int seats) {
        database.sql("insert into programme.room (cycle, name, seats) values (:cycle, :name, :seats)")
                .param("cycle", id)
                .param("name", name)
                .param("seats", seats)
                .update();
    }

    private void hour(String day, String starts, String ends) {
        database.sql("""
                insert into programme.hour (cycle, day, starts, ends)
                values (:cycle, :day::date, :starts::time, :ends::time)""")
                .param("cycle", id)
                .param("day", day)
                .param("starts", starts)
                .param("ends", ends)
                .update();
    }

    public List<Long> rooms() {
        return database.sql("select id from programme.room where cycle = :cycle order by id")
                .param("cycle", id)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    public List<Long> hours() {
        return database.sql("select id from programme.hour where cycle = :cycle order by id")
                .param("cycle", id)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** A public session of that many people, and what its team is. */
    public long session(String title, int capacity, String team) {
        return session(title, capacity, team, "public", "public");
    }

    public long session(String title, int capacity, String team, String audience, String reach) {
        return database.sql("""
                insert into forum.session (forum, cycle, slug, state, audience, kind, title, capacity, minutes, team, reach, origin)
                values (:forum, :cycle, :slug, 'public', :audience, 'workshop', jsonb_build_object('en', :title::text), :capacity, 90,
                    :team::jsonb, :reach, 'own')
                returning id""")
                .param("forum", forum)
                .param("cycle", id)
                .param("slug", "s" + NUMBER.incrementAndGet())
                .param("audience", new String[] {audience})
                .param("title", title)
                .param("capacity", capacity)
                .param("team", team)
                .param("reach", reach)
                .query(Long.class)
                .single();
    }

    /** So many confirmed talks more in a session, each of so many minutes. */
    public void talks(long session, int count, int minutes) {
        database.sql("""
                insert into forum.pitch (session, position, state, audience, title, minutes, origin)
                select :session, 1 + (select count(*) from forum.pitch where session = :session) + n, 'confirmed', '{public}',
                    jsonb_build_object('en', 'Talk ' || n), :minutes, 'own' from generate_series(1, :count) n""")
                .param("session", session)
                .param("count", count)
                .param("minutes", minutes)
                .update();
    }

    /** A pitch of that organisation, of which no speaker is known. */
    public void pitch(long session, long organisation, String state) {
        database.sql("""
                insert into forum.pitch (session, position, state, audience, title, minutes, organisations, origin)
                select :session, 1 + (select count(*) from forum.pitch where session = :session), :state, '{public}',
                    '{"en": "Pitch"}', 10, array[:organisation::bigint], 'own'""")
                .param("session", session)
                .param("state", state)
                .param("organisation", organisation)
                .update();
    }

    /** An organisation for which that person acts. */
    public long organisation(long person) {
        long organisation = database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Desk"}', 'ngo') returning id""")
                .param("slug", "programme-" + NUMBER.incrementAndGet())
                .query(Long.class)
                .single();
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, 'focal-point', current_date - 2, 'test')""")
                .param("person", person)
                .param("organisation", organisation)
                .update();
        return organisation;
    }

    /** Somebody, as the part of a session's team. */
    public static String speaker(long person) {
        return "[{\"kind\": \"speaker\", \"person\": " + person + "}]";
    }

    public long person(String name) {
        return database.sql("""
                insert into actors.person (name, email, language) values (:name, :email, 'en') returning id""")
                .param("name", name)
                .param("email", "programme-" + NUMBER.incrementAndGet() + "@example.org")
                .query(Long.class)
                .single();
    }
}
