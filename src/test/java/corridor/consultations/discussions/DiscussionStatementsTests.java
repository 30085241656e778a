package corridor.consultations.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages of discussions, papers, sessions and cycles ask the database as often with many posts and comments as with few. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class DiscussionStatementsTests {

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private int statements(String address) throws Exception {
        Reader secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        return CountedStatements.again(() -> {
                    http.perform(get(address).with(As.reader(secretariat)));
                    return true;
                })
                .size();
    }

    private void fill(long session, long cycle, String slug, int size) {
        long organisation = ForumStory.organisation(database);
        for (int at = 0; at < size; at++) {
            long paper = ForumRecords.paper(database, session, "in-comments", "restricted:secretariat", "Paper " + at);
            database.sql("""
                    insert into forum.paper_comment (audience, paper, edition, organisation, text, language, made_at, made_by)
                    select '{restricted:secretariat}', min(id), 1, :organisation, 'Said', 'en', now(), 'test'
                    from forum.paper where session = :session""")
                    .param("organisation", organisation)
                    .param("session", session)
                    .update();
            assertThat(paper).isPositive();
        }
        database.sql("""
                insert into consultations.post (state, audience, discussion, organisation, author, text, language, made_at)
                select 'shown', '{public}', d.id, :organisation, 'test', 'Said', 'en', now()
                from consultations.discussion d, generate_series(1, :size) where d.slug = :slug""")
                .param("organisation", organisation)
                .param("size", size)
                .param("slug", slug)
                .update();
        database.sql("""
                insert into forum.forum (slug, kind, name, origin)
                select 'told-' || :session || '-' || :size || '-' || n, 'regional', '{"en": "Told"}', 'own' from generate_series(1, :size) n""").param("session", session).param("size", size).update();
        database.sql("""
                insert into forum.regional_update (audience, forum, cycle, text, made_by, made_at)
                select '{public}', f.id, :cycle, '{"en": "We met."}', 'test', now() from forum.forum f
                where f.slug like 'told-' || :session || '-' || :size || '-%'""")
                .param("cycle", cycle)
                .param("session", session)
                .param("size", size)
                .update();
    }

    @Test
    void asksAsOftenForManyAsForFew() throws Exception {
        long session = ForumRecords.session(database, "public", "public", ForumStory.number());
        long cycle = one("select cycle from forum.session where id = " + session);
        String slug = "counted-" + session;
        database.sql("""
                insert into consultations.discussion (state, audience, created_at, slug, title, cycle, questions, last_day, closes_at)
                values ('open', '{public}', now(), :slug, '{"en": "Counted"}', :cycle, '[{"en": "Why?"}]', current_date + 9,
                    now() + interval '9 days')""").param("slug", slug).param("cycle", cycle).update();
        fill(session, cycle, slug, 2);
        String forum = database.sql(
                        "select f.slug from forum.session s join forum.forum f on f.id = s.forum where s.id = :id")
                .param("id", session)
                .query(String.class)
                .single();
        long paper = one("select min(id) from forum.paper where session = " + session);
        String[] addresses = {
            "/discussions/" + slug,
            "/forums/papers/" + paper,
            "/forums/" + forum + "/sessions/session",
            "/forums/" + forum + "/cycle",
            "/forums/" + forum + "/cycle/updates",
            "/api/v1/discussions/" + slug
        };
        int[] few = counts(addresses);
        assertThat(java.util.Arrays.stream(few)).allMatch(count -> count > 2 && count < 60);
        fill(session, cycle, slug, 40);
        assertThat(counts(addresses)).isEqualTo(few);
    }

    private int[] counts(String[] addresses) throws Exception {
        int[] counts = new int[addresses.length];
        for (int at = 0; at < addresses.length; at++) {
            counts[at] = statements(addresses[at]);
        }
        return counts;
    }

    private long one(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
