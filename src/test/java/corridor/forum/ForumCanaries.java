package corridor.forum;

import corridor.access.Audience;
import corridor.access.Canaries;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cycles and sessions with a word of their own, one for each audience. */
class ForumCanaries implements Canaries {

    private static final String FORUM = "/forums/canary-forum";

    ForumCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/forums", List.of("/forums"));
        all.put("/forums/new", List.of("/forums/new"));
        all.put("/forums/{forum}", List.of(FORUM));
        all.put("/forums/{forum}/across", List.of(FORUM + "/across"));
        all.put("/forums/{forum}/across.csv", List.of(FORUM + "/across.csv"));
        all.put("/forums/{forum}/edit", List.of(FORUM + "/edit"));
        all.put("/forums/{forum}/cycles/new", List.of(FORUM + "/cycles/new"));
        for (String below : List.of(
                "",
                "/desk",
                "/edit",
                "/chairs",
                "/roundtables/edit",
                "/sessions/new",
                "/hand-over",
                "/hand-over.zip",
                "/clone",
                "/updates")) {
            all.put("/forums/{forum}/{cycle}" + below, List.of(FORUM + "/{cycle}" + below));
        }
        all.put("/forums/{forum}/sessions/{slug}", List.of(FORUM + "/sessions/{session}"));
        all.put("/forums/{forum}/bodies/new", List.of(FORUM + "/bodies/new"));
        all.put("/forums/{forum}/bodies/{slug}", List.of(FORUM + "/bodies/canary-body"));
        all.put("/forums/{forum}/bodies/{slug}/edit", List.of(FORUM + "/bodies/canary-body/edit"));
        for (String file : List.of("/briefing.pdf", "/briefing.docx")) {
            all.put("/forums/{forum}/sessions/{slug}" + file, List.of(FORUM + "/sessions/{session}" + file));
        }
        all.put("/forums/{forum}/sessions/{slug}/edit", List.of(FORUM + "/sessions/{session}/edit"));
        all.put("/forums/{forum}/sessions/{slug}/pitches/new", List.of(FORUM + "/sessions/{session}/pitches/new"));
        all.put("/forums/pitches/{id:\\d{1,18}}", List.of("/forums/pitches/{pitch}"));
        all.put("/forums/pitches/{id:\\d{1,18}}/edit", List.of("/forums/pitches/{pitch}/edit"));
        all.put("/forums/shortlists/{slug}", List.of("/forums/shortlists/no-such-practice"));
        all.put(
                "/api/v1/forums/{forum}/sessions/{slug}/shortlist",
                List.of("/api/v1" + FORUM + "/sessions/{session}/shortlist"));
        all.put("/api/v1/forums/{forum}/cycles/{cycle}/clone", List.of("/api/v1" + FORUM + "/cycles/{cycle}/clone"));
        all.put("/forums/{forum}/{cycle}/papers/new", List.of(FORUM + "/{cycle}/papers/new"));
        all.put("/forums/{forum}/bodies/{slug}/papers/new", List.of(FORUM + "/bodies/canary-body/papers/new"));
        all.put("/api/v1/forums/{forum}/cycles/{cycle}/papers", List.of("/api/v1" + FORUM + "/cycles/{cycle}/papers"));
        all.put(
                "/api/v1/forums/{forum}/bodies/{slug}/papers",
                List.of("/api/v1" + FORUM + "/bodies/canary-body/papers"));
        for (String below : List.of("/papers/new", "/shortlist")) {
            all.put("/forums/{forum}/sessions/{slug}" + below, List.of(FORUM + "/sessions/{session}" + below));
        }
        for (String below : List.of("", "/edit")) {
            all.put("/forums/papers/{id:\\d{1,18}}" + below, List.of("/forums/papers/{paper}" + below));
        }
        all.put(
                "/forums/papers/{id:\\d{1,18}}/editions/{number:\\d{1,6}}",
                List.of("/forums/papers/{paper}/editions/1"));
        for (String below : List.of("/asking", "/consent")) {
            all.put("/forums/notes/{id:\\d{1,18}}" + below, List.of("/forums/notes/{note}" + below));
        }
        all.put(
                "/api/v1/forums/{forum}/sessions/{slug}/papers",
                List.of("/api/v1" + FORUM + "/sessions/{session}/papers"));
        all.put("/api/v1/forums/papers/{id}", List.of("/api/v1/forums/papers/{paper}"));
        all.put("/api/v1/forums", List.of("/api/v1/forums"));
        String api = "/api/v1/forums/{forum}";
        all.put(api + "/cycles/{cycle}/sessions", List.of("/api/v1" + FORUM + "/cycles/{cycle}/sessions"));
        all.put(api + "/sessions/{slug}", List.of("/api/v1" + FORUM + "/sessions/{session}"));
        all.put(api + "/sessions/{slug}/pitches", List.of("/api/v1" + FORUM + "/sessions/{session}/pitches"));
        all.put("/api/v1/pitches/{id}", List.of("/api/v1/pitches/{pitch}"));
        all.put(api + "/bodies", List.of("/api/v1" + FORUM + "/bodies"));
        all.put(api + "/bodies/{slug}", List.of("/api/v1" + FORUM + "/bodies/canary-body"));
        List<String> searches = List.of(
                "?q=Quandrilbrief",
                "?q=Quandriltheme",
                "?kind=session&q=Quandrilbrief",
                "?kind=cycle&q=Quandriltheme",
                "?kind=matter&q=a");
        all.put("/search", searches.stream().map(query -> "/search" + query).toList());
        all.put(
                "/api/v1/search",
                searches.stream().map(query -> "/api/v1/search" + query).toList());
        all.put("/api/v1/forums/{forum}", List.of("/api/v1" + FORUM));
        all.put("/api/v1/forums/{forum}/cycles", List.of("/api/v1" + FORUM + "/cycles"));
        all.put("/api/v1/forums/{forum}/cycles/{cycle}", List.of("/api/v1" + FORUM + "/cycles/{cycle}"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long forum = database.sql("""
                insert into forum.forum (slug, kind, name, origin) values ('canary-forum', 'regional', '{"en": "Canaries"}', 'own')
                returning id""").query(Long.class).single();
        long open = cycle(database, forum, "Pludrivanto", "announced", "public", 1);
        long draft = cycle(database, forum, "Qwolmeritz", "draft", "restricted:secretariat", 2);
        session(database, forum, open, "Rebnaxolim", "public", "public", "public", 1);
        session(database, forum, open, "Smygtortel", "public", "forum:" + open, "forum", 2);
        session(database, forum, open, "Tuvrenkolb", "public", "restricted:session-0", "restricted", 3);
        session(database, forum, draft, "Ulbrixenko", "planned", "restricted:secretariat", "public", 4);
        String pitch = pitch(database, forum, "Vlotmarenku", "organisation:1");
        String paper = paper(database, "session-1", "Wendraquilo", "draft", "organisation:1");
        String hidden = paper(database, "session-3", "Xilomantrev", "published", "public");
        String comment = comment(database, paper, "Ystrobanquel", "organisation:1");
        String note = note(database, "Zembrolitax", "organisation:1");
        update(database, forum, open, "Aclunverdos");
        body(database, forum, "Cublimvoster", "restricted:secretariat");
        String[] papersAt = {
            "/forums/papers/{id:\\d{1,18}}",
            "/forums/papers/{id:\\d{1,18}}/editions/{number:\\d{1,6}}",
            "/api/v1/forums/papers/{id}",
            "/forums/{forum}/sessions/{slug}",
            "/api/v1/forums/{forum}/sessions/{slug}/papers"
        };
        application.getBean(SearchIndex.class).repair();
        String[] cyclesAt = {
            "/forums/{forum}/{cycle}", "/forums/{forum}", "/api/v1/forums/{forum}/cycles", "/search", "/api/v1/search"
        };
        String[] sessionsAt = {
            "/forums/{forum}/sessions/{slug}",
            "/forums/{forum}/{cycle}",
            "/api/v1/forums/{forum}/cycles/{cycle}/sessions",
            "/api/v1/forums/{forum}/sessions/{slug}",
            "/search",
            "/api/v1/search"
        };
        return List.of(
                Canary.of("Pludrivanto", "public", Map.of("cycle", "cycle-1"), cyclesAt),
                Canary.of("Qwolmeritz", "restricted:secretariat", Map.of("cycle", "cycle-2"), cyclesAt),
                Canary.of("Rebnaxolim", "public", Map.of("session", "session-1"), sessionsAt),
                Canary.of("Smygtortel", "forum:" + open, Map.of("session", "session-2"), sessionsAt),
                Canary.of("Tuvrenkolb", "restricted:session-0", Map.of("session", "session-3"), sessionsAt),
                Canary.of("Ulbrixenko", "restricted:secretariat", Map.of("session", "session-4"), sessionsAt),
                Canary.of("Wendraquilo", "organisation:1", Map.of("paper", paper), papersAt),
                Canary.of("Xilomantrev", "restricted:session-0", Map.of("paper", hidden), papersAt),
                Canary.of(
                        "Ystrobanquel",
                        "organisation:1",
                        Map.of("paper", comment),
                        "/forums/papers/{id:\\d{1,18}}",
                        "/api/v1/forums/papers/{id}"),
                Canary.of("Zembrolitax", "organisation:1", Map.of("note", note), "/forums/{forum}/sessions/{slug}"),
                Canary.of(
                        "Cublimvoster",
                        "restricted:secretariat",
                        Map.of(),
                        "/forums/{forum}/bodies/{slug}",
                        "/api/v1/forums/{forum}/bodies",
                        "/api/v1/forums/{forum}/bodies/{slug}"),
                Canary.of("Aclunverdos", "public", Map.of("cycle", "cycle-1"), "/forums/{forum}/{cycle}/updates"),
                Canary.of(
                        "Vlotmarenku",
                        "organisation:1",
                        Map.of("pitch", pitch),
                        "/forums/pitches/{id:\\d{1,18}}",
                        "/forums/{forum}/sessions/{slug}",
                        "/api/v1/pitches/{id}",
                        "/api/v1/forums/{forum}/sessions/{slug}/pitches"));
    }

    private static void body(JdbcClient database, long forum, String word, String audience) {
        database.sql("""
                insert into forum.body (forum, slug, audience, kind, name)
                values (:forum, 'canary-body', :audience, 'working-group', jsonb_build_object('en', :word))""")
                .param("forum", forum)
                .param("audience", new String[] {audience})
                .param("word", word)
                .update();
    }

    private static long cycle(JdbcClient database, long forum, String word, String state, String audience, int number) {
        return database.sql("""
                insert into forum.cycle (id, forum, slug, state, audience, number, title, theme, starts, ends, origin)
                values (900000 + :number, :forum, 'cycle-' || :number, :state, :audience, :number, jsonb_build_object('en', :word),
                    '{"en": "Quandriltheme"}', '2999-05-01', '2999-05-03', 'own')
                returning id""")
                .param("forum", forum)
                .param("number", number)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("word", word)
                .query(Long.class)
                .single();
    }

    private static String paper(JdbcClient database, String session, String word, String state, String audience) {
        long at = database.sql("""
                select s.id from forum.session s join forum.forum f on f.id = s.forum
                where f.slug = 'canary-forum' and s.slug = :session""").param("session", session).query(Long.class).single();
        return String.valueOf(ForumRecords.paper(database, at, state, audience, word));
    }

    /** The paper of which it is said. */
    private static String comment(JdbcClient database, String paper, String word, String audience) {
        database.sql("""
                insert into forum.paper_comment (audience, paper, edition, organisation, text, language, made_at, made_by)
                values (:audience, :paper::bigint, 1, (select min(id) from actors.organisation), :word, 'en', now(), 'test')""")
                .param("audience", new String[] {audience})
                .param("paper", paper)
                .param("word", word)
                .update();
        return paper;
    }

    private static String note(JdbcClient database, String word, String audience) {
        return database.sql("""
                insert into forum.note (audience, session, position, kind, text, written_by, written_at)
                select :audience, s.id, 1, 'point', jsonb_build_object('en', :word::text), 'test', now()
                from forum.session s join forum.forum f on f.id = s.forum where f.slug = 'canary-forum' and s.slug = 'session-1'
                returning id""")
                .param("audience", new String[] {audience})
                .param("word", word)
                .query(String.class)
                .single();
    }

    private static void update(JdbcClient database, long forum, long cycle, String word) {
        database.sql("""
                insert into forum.regional_update (audience, forum, cycle, text, made_by, made_at)
                values ('{public}', :forum, :cycle, jsonb_build_object('en', :word::text), 'test', now())""")
                .param("forum", forum)
                .param("cycle", cycle)
                .param("word", word)
                .update();
    }

    /** In a public session, before it is confirmed. */
    private static String pitch(JdbcClient database, long forum, String word, String audience) {
        return database.sql("""
                insert into forum.pitch (session, position, audience, title, origin)
                select id, 1, :audience, jsonb_build_object('en', :word::text), 'own' from forum.session
                where forum = :forum and slug = 'session-1' returning id""")
                .param("forum", forum)
                .param("audience", new String[] {audience})
                .param("word", word)
                .query(String.class)
                .single();
    }

    private static void session(
            JdbcClient database,
            long forum,
            long cycle,
            String word,
            String state,
            String audience,
            String reach,
            int number) {
        database.sql("""
                insert into forum.session (forum, cycle, slug, state, audience, kind, title, brief, reach, origin, position)
                values (:forum, :cycle, 'session-' || :number, :state, :audience, 'roundtable', jsonb_build_object('en', :word::text),
                    jsonb_build_object('en', :word || ' in a Quandrilbrief'), :reach, 'own', :number)""")
                .param("forum", forum)
                .param("cycle", cycle)
                .param("number", number)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("word", word)
                .param("reach", reach)
                .update();
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        String sessions =
                "(select s.id from forum.session s join forum.forum f on f.id = s.forum where f.slug = 'canary-forum')";
        String papers = "(select id from forum.paper where session in " + sessions + ")";
        database.sql("delete from forum.paper_comment where paper in " + papers).update();
        database.sql("delete from forum.paper_edition where paper in " + papers).update();
        database.sql("delete from forum.paper where session in " + sessions).update();
        database.sql("delete from forum.note where session in " + sessions).update();
        database.sql(
                        "delete from forum.regional_update where forum in (select id from forum.forum where slug = 'canary-forum')")
                .update();
        database.sql("""
                delete from forum.pitch where session in (select s.id from forum.session s
                    join forum.forum f on f.id = s.forum where f.slug = 'canary-forum')""").update();
        for (String table : List.of("body", "session", "cycle")) {
            database.sql("delete from forum." + table
                            + " where forum = (select id from forum.forum where slug = 'canary-forum')")
                    .update();
        }
        database.sql("delete from forum.forum where slug = 'canary-forum'").update();
        application.getBean(SearchIndex.class).repair();
    }

    @Override
    public Map<String, Reader> readers(Rights rights) {
        return Map.of(
                "participant of the canaries’ cycle", Canaries.holding(Audience.forum(900_001)),
                "guest of the canaries’ session", Canaries.holding("restricted:session-0"));
    }
}
