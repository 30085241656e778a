package corridor.programme;

import corridor.access.Canaries;
import corridor.access.Reader;
import corridor.access.Rights;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in a released programme, each with a word of its own. */
class ProgrammeCanaries implements Canaries {

    private static final String CYCLE = "/forums/canary-programme/cycle";
    private static final String ROUTE = "/forums/{forum}/{cycle}/programme";
    private static final List<String> WORDS = List.of("Vormelquist", "Wexilhopra", "Yandrupsel");

    ProgrammeCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        String at = CYCLE + "/programme";
        Map<String, List<String>> all = new TreeMap<>();
        for (String page : List.of(
                "",
                ".ics",
                ".pdf",
                ".docx",
                "/print",
                "/mine",
                "/screen",
                "/board",
                "/rooms",
                "/hours",
                "/conditions",
                "/drafts",
                "/release")) {
            all.put(ROUTE + page, List.of(at + page));
        }
        all.put(ROUTE + "/rooms/{id:\\d{1,18}}", List.of(at + "/rooms/1"));
        all.put(ROUTE + "/drafts/{id:\\d{1,18}}", List.of(at + "/drafts/990001"));
        all.put(ROUTE + "/releases/{number:\\d{1,6}}", List.of(at + "/releases/1"));
        all.put(ROUTE + "/changes/{number:\\d{1,6}}", List.of(at + "/changes/1"));
        all.put(
                "/forums/{forum}/sessions/{slug}/session.ics",
                List.of("/forums/canary-programme/sessions/{placed}/session.ics"));
        all.put(
                "/calendars/{link:[A-Za-z0-9_-]{43}}.ics",
                List.of("/calendars/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.ics"));
        String api = "/api/v1/forums/{forum}/cycles/{cycle}/programme";
        all.put(api, List.of("/api/v1/forums/canary-programme/cycles/cycle/programme"));
        for (String below : List.of("/rooms", "/hours", "/conditions")) {
            all.put(api + below, List.of("/api/v1/forums/canary-programme/cycles/cycle/programme" + below));
        }
        all.put(
                api + "/drafts/{id:\\d{1,18}}",
                List.of("/api/v1/forums/canary-programme/cycles/cycle/programme/drafts/990001"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long forum = database.sql("""
                insert into forum.forum (slug, kind, name, origin)
                values ('canary-programme', 'regional', '{"en": "Canaries"}', 'own') returning id""").query(Long.class).single();
        database.sql("""
                insert into forum.cycle (id, forum, slug, state, audience, number, title, theme, starts, ends, origin)
                values (990001, :forum, 'cycle', 'announced', '{public}', 1, '{"en": "Cycle"}', '{"en": "Theme"}', '2999-05-01',
                    '2999-05-01', 'own')""").param("forum", forum).update();
        database.sql("insert into programme.room (id, cycle, name, seats) values (990001, 990001, 'Room', 10)")
                .update();
        database.sql("""
                insert into programme.hour (id, cycle, day, starts, ends) values
                (990001, 990001, '2999-05-01', '09:00', '10:00'), (990002, 990001, '2999-05-01', '10:00', '11:00'),
                (990003, 990001, '2999-05-01', '11:00', '12:00')""").update();
        session(database, forum, 0, "public");
        session(database, forum, 1, "forum:990001");
        session(database, forum, 2, "restricted:session-990003");
        release(database);
        String[] found = {ROUTE, ROUTE + "/print", ROUTE + ".ics", ROUTE + "/changes/{number:\\d{1,6}}"};
        return List.of(
                Canary.of(WORDS.get(0), "public", Map.of("placed", "placed-0"), found),
                Canary.of(WORDS.get(1), "forum:990001", Map.of("placed", "placed-1"), found),
                Canary.of(WORDS.get(2), "restricted:session-990003", Map.of("placed", "placed-2"), found));
    }

    private static void session(JdbcClient database, long forum, int number, String audience) {
        database.sql("""
                insert into forum.session (id, forum, cycle, slug, state, audience, kind, title, reach, origin)
                values (990001 + :number, :forum, 990001, 'placed-' || :number, 'public', :audience, 'workshop',
                    jsonb_build_object('en', :word::text), :reach, 'own')""")
                .param("number", number)
                .param("forum", forum)
                .param("audience", new String[] {audience})
                .param("word", WORDS.get(number))
                .param("reach", number == 0 ? "public" : number == 1 ? "forum" : "restricted")
                .update();
        database.sql("""
                insert into programme.placing (session, cycle, room, hour)
                values (990001 + :number, 990001, 990001, 990001 + :number)""").param("number", number).update();
    }

    private static void release(JdbcClient database) {
        database.sql("""
                insert into programme.release (cycle, number, audience, entries, released_at)
                values (990001, 1, '{public}', (select jsonb_agg(jsonb_build_object('session', 990000 + n, 'room', 990001,
                    'roomName', 'Room', 'hour', 990000 + n, 'starts', to_char(timestamp '2999-05-01 08:00' + n * interval '1 hour',
                        'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'ends', '2999-05-01T23:00:00Z')) from generate_series(1, 3) n), now())""").update();
        database.sql("""
                insert into programme.draft (id, cycle, state, audience, asked_at, based_on, seconds, began, best)
                values (990001, 990001, 'proposed', '{restricted:secretariat}', now(), 1, 30, '{"places": {}, "talks": {}}',
                    '{"plan": {"places": {"990003": {"room": 990001, "hour": 990003, "fixed": false}}, "talks": {}}, "clashes": []}')""").update();
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        for (String table : List.of("placing", "draft", "release", "hour", "room", "work")) {
            database.sql("delete from programme." + table + " where cycle = 990001")
                    .update();
        }
        database.sql("delete from forum.session where cycle = 990001").update();
        database.sql("delete from forum.cycle where id = 990001").update();
        database.sql("delete from forum.forum where slug = 'canary-programme'").update();
    }

    @Override
    public Map<String, Reader> readers(Rights rights) {
        return Map.of(
                "participant of the placed cycle", Canaries.holding("forum:990001"),
                "guest of the placed session", Canaries.holding("restricted:session-990003"));
    }
}
