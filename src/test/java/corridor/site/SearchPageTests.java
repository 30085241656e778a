package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.consultations.ConsultationRecords;
import corridor.forum.Forum;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.forum.Forums;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.BodyDraft;
import corridor.search.SearchIndex;
import corridor.shared.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One search finds whatever a reader may see, of every kind. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class SearchPageTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Forums forums;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse at(Reader reader, String address, String... parameters) throws Exception {
        var request = get(address).with(As.reader(reader));
        for (int each = 0; each < parameters.length; each += 2) {
            request.param(parameters[each], parameters[each + 1]);
        }
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String found(Reader reader, String words) throws Exception {
        return at(reader, "/search", "q", words).getContentAsString();
    }

    private void title(String table, long id, String title) {
        database.sql("update " + table
                        + " set title = jsonb_build_object('en', :title::text), version = version + 1 where id = :id")
                .param("title", title)
                .param("id", id)
                .update();
    }

    @Test
    void findsSessionsByWhatIsPresentedInThemWhereItsReaderMaySeeIt() throws Exception {
        long open = ForumRecords.pitch(database, "confirmed", "public", ForumStory.number());
        long offered = ForumRecords.pitch(database, "offered", "organisation:1", ForumStory.number());
        title("forum.pitch", open, "Vintrexal savings");
        title("forum.pitch", offered, "Wobbrendic savings");
        index.repair();
        Reader visitor = Reader.visitor(rights);
        assertThat(found(visitor, "Vintrexal")).contains("/sessions/session");
        assertThat(found(visitor, "Wobbrendic")).doesNotContain("/sessions/session");
    }

    @Test
    void findsEveryKindThatItsReaderMaySeeAndNoOther() throws Exception {
        Reader visitor = Reader.visitor(rights);
        Reader secretariat = ForumStory.secretariat(rights);
        ConsultationRecords records = new ConsultationRecords();
        for (String kind : new String[] {"consultation", "inquiry", "appeal", "matter"}) {
            long open = records.insert(database, kind, state(kind), "public", ForumStory.number());
            long hidden = records.insert(database, kind, state(kind), "restricted:secretariat", ForumStory.number());
            title("consultations." + kind, open, "Yandorix open " + kind);
            title("consultations." + kind, hidden, "Yandorix hidden " + kind);
        }
        index.repair();
        for (String kind : new String[] {"consultation", "inquiry", "appeal", "matter"}) {
            String one = at(visitor, "/search", "q", "Yandorix", "kind", kind).getContentAsString();
            assertThat(one).contains("Yandorix open " + kind).doesNotContain("Yandorix hidden");
            assertThat(found(secretariat, "Yandorix")).contains("Yandorix open " + kind, "Yandorix hidden " + kind);
        }
        assertThat(at(visitor, "/api/v1/search", "q", "Yandorix").getContentAsString())
                .contains("\"total\":4", "Yandorix open matter")
                .doesNotContain("hidden");
    }

    private static String state(String kind) {
        return switch (kind) {
            case "consultation" -> "announced";
            case "inquiry" -> "closed";
            default -> "open";
        };
    }

    @Test
    void followsABodyThatWasSetUp() throws Exception {
        Reader secretariat = ForumStory.secretariat(rights);
        Forum forum = forums.all(secretariat).getFirst();
        bodies.record(
                        secretariat,
                        forum,
                        new BodyDraft("committee", LocalizedText.english("Zumbrellik committee"), LocalizedText.EMPTY))
                .orThrow();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!found(secretariat, "Zumbrellik").contains("/bodies/")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(found(secretariat, "Zumbrellik")).contains(forum.url() + "/bodies/zumbrellik-committee");
    }

    @Test
    void suggestsWhatWasMeantWhereNothingIsFound() throws Exception {
        assertThat(found(Reader.visitor(rights), "remitances")).contains("/search?q=");
    }

    @Test
    void answersWhateverIsTyped() throws Exception {
        for (String typed : Set.of("", "\"", "*", "-", "\u0000", "<script>alert(1)</script>", "x".repeat(2_000))) {
            MockHttpServletResponse answer = at(Reader.visitor(rights), "/search", "q", typed, "page", "9999");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
        }
        assertThat(at(Reader.visitor(rights), "/search", "q", "a", "kind", "person")
                        .getStatus())
                .isEqualTo(404);
    }
}
