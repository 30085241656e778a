package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat sets up a cycle through its pages: draft, chair, roundtable, session, announcement, pitch. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ForumPageTests {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Forums forums;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return ForumStory.secretariat(rights);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(secretariat())))
                .andReturn()
                .getResponse();
    }

    private String shown(Reader reader, String address, int status) throws Exception {
        MockHttpServletResponse answer = http.perform(get(URI.create(address)).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder cycle(String forum, String from, String until) {
        return post(forum + "/cycles")
                .param("title-en", "Harvest")
                .param("theme-en", "Fields and futures")
                .param("theme-fr", "Champs et avenirs")
                .param("number", "1")
                .param("from", from)
                .param("until", until)
                .param("zone", "Africa/Casablanca")
                .param("place", "Rabat")
                .param("theme-title-0", "Seasonal work")
                .param("theme-term-0", "labour-mobility")
                .param("constituency", "government", "civil-society");
    }

    @Test
    void setsUpACycleStepByStep() throws Exception {
        long id = ForumStory.forum(forums, secretariat());
        String forum = forums.byIds(secretariat(), List.of(id)).getFirst().url();
        String day = today.plusDays(60).toString();
        assertThat(sent(cycle(forum, day, "")).getStatus()).isEqualTo(302);
        String cycle = forum + "/harvest";
        assertThat(shown(secretariat(), cycle + "/desk", 200)).contains("Name who is in the chair");
        shown(Reader.visitor(rights), cycle, 404);
        assertThat(sent(post(cycle + "/steps/announce").param("version", "1")).getStatus())
                .isEqualTo(409);
        assertThat(sent(cycle(forum, day, today.plusDays(10).toString())).getContentAsString())
                .contains("The last day comes after the first one.", "Fields and futures");
        sent(post(cycle + "/edit")
                .param("version", "1")
                .param("until", today.plusDays(62).toString())
                .param("from", day)
                .param("number", "1")
                .param("place", "Rabat")
                .param("theme-title-0", "Seasonal work")
                .param("theme-term-0", "labour-mobility")
                .param("zone", "Africa/Casablanca"));
        sent(post(cycle + "/chairs")
                .param("organisation", "iom")
                .param("starts", today.toString())
                .param("ends", today.plusDays(300).toString()));
        sent(post(cycle + "/roundtables").param("code", "RT1").param("title-en", "Work across shores"));
        assertThat(sent(post(cycle + "/sessions")
                                .param("kind", "pitches")
                                .param("title-en", "Short pitches")
                                .param("reach", "public")
                                .param("said", "yes"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(sent(post(cycle + "/steps/announce").param("version", "2")).getStatus())
                .isEqualTo(302);
        String page = shown(Reader.visitor(rights), cycle, 200);
        assertThat(page)
                .contains("Harvest", "Fields and futures", "Rabat", "Work across shores", "/themes/labour-mobility");
        assertThat(page).doesNotContain("Short pitches", "/calls/new");
        assertThat(shown(secretariat(), cycle, 200)).contains("/calls/new?place=cycle:");
        assertThat(shown(secretariat(), cycle + "/desk", 200)).contains("Open a call, where you need one");
        String session = forum + "/sessions/short-pitches";
        assertThat(sent(post(session + "/steps/publish").param("version", "1")).getStatus())
                .isEqualTo(302);
        assertThat(shown(Reader.visitor(rights), session, 200))
                .contains("Short pitches", "Everybody who takes part in the meeting");
        assertThat(shown(Reader.visitor(rights), "/forums", 200)).contains(forum);
    }

    @Test
    void saysWhatOthersSavedMeanwhileAndKeepsWhatWasTyped() throws Exception {
        long id = ForumStory.forum(forums, secretariat());
        String forum = forums.byIds(secretariat(), List.of(id)).getFirst().url();
        sent(cycle(forum, today.plusDays(60).toString(), today.plusDays(61).toString()));
        MockHttpServletRequestBuilder edit = post(forum + "/harvest/edit")
                .param("version", "1")
                .param("title-en", "Harvest home")
                .param("zone", "UTC");
        assertThat(sent(edit).getStatus()).isEqualTo(302);
        MockHttpServletResponse stale = sent(post(forum + "/harvest/edit")
                .param("version", "1")
                .param("title-en", "Harvest moon")
                .param("zone", "UTC"));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString()).contains("Harvest moon", "Harvest home", "Somebody else saved this");
    }

    @Test
    void saysWhoItsMembersAreAndWhatItHoldsTo() throws Exception {
        long id = ForumStory.forum(forums, secretariat());
        String forum = forums.byIds(secretariat(), List.of(id)).getFirst().url();
        MockHttpServletRequestBuilder form = post(forum + "/edit")
                .param("version", "1")
                .param("name-en", "Talks of the coast")
                .param("kind", "regional")
                .param("total", "2")
                .param("member", "MA", "MX", "FR", "not a country")
                .param("principle-0-en", "Nobody speaks for another.")
                .param("principle-0-fr", "Nul ne parle pour autrui.");
        assertThat(sent(form).getStatus()).isEqualTo(302);
        String page = shown(Reader.visitor(rights), forum, 200);
        assertThat(page)
                .contains("3 members in all", "/countries/MA", "/countries/MX", "/countries/FR")
                .contains("Nobody speaks for another.");
        assertThat(shown(secretariat(), forum + "/edit", 200))
                .contains("value=\"MA\" checked", "Nul ne parle pour autrui.", "principle-2-en");
        sent(post(forum + "/edit")
                .param("version", "2")
                .param("name-en", "Talks of the coast")
                .param("kind", "regional")
                .param("member", "MA")
                .param("principle-0-en", "")
                .param("principle-0-fr", ""));
        Forum now = forums.byIds(secretariat(), List.of(id)).getFirst();
        assertThat(now.principles()).isEmpty();
        assertThat(now.members().known()).extracting(one -> one.value()).containsExactly("MA");
        assertThat(now.members().count()).isEmpty();
    }

    @Test
    void letsProgramsSayTheSame() throws Exception {
        Programs programs = new Programs(http, new JsonMapper());
        String name = "Talks " + ForumStory.number();
        String body = """
                {"kind": "regional", "name": {"en": "%s"}, "principles": [{"en": "By consent", "es": "Por consenso"}],
                 "members": ["MX", "GT"], "memberCount": 11, "precision": "about"}""".formatted(name);
        assertThat(programs.refused("POST", "/api/v1/forums", body, Reader.visitor(rights)))
                .isEqualTo("403 right-missing");
        String address = "/api/v1/forums/"
                + programs.done("POST", "/api/v1/forums", body, secretariat())
                        .get("slug")
                        .asString();
        assertThat(programs.refused("POST", "/api/v1/forums", body, secretariat()))
                .isEqualTo("409 forum-known");
        JsonNode read = programs.read(address, Reader.visitor(rights));
        assertThat(read.get("members").valueStream().map(JsonNode::asString)).containsExactly("MX", "GT");
        assertThat(read.get("precision").asString()).isEqualTo("about");
        assertThat(read.get("principles").get(0).toString()).contains("Por consenso");
        assertThat(programs.refused("PUT", address, body, secretariat())).isEqualTo("422 field-wrong");
        for (String wrong : List.of(
                body.replace("\"GT\"", "\"QQ\""),
                body.replace("11", "1"),
                body.replace("about", "perhaps"),
                body.replace("By consent", "x".repeat(1_001)))) {
            assertThat(programs.refused("PUT", address, Programs.versioned(wrong, 1), secretariat()))
                    .isEqualTo("422 field-wrong");
        }
        String fewer = Programs.versioned(body.replace(", \"GT\"", ""), 1);
        assertThat(programs.done("PUT", address, fewer, secretariat())
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(programs.refused("PUT", address, fewer, secretariat())).isEqualTo("412 version-stale");
        assertThat(programs.read(address, Reader.visitor(rights)).get("members"))
                .hasSize(1);
    }

    @Test
    void refusesItsFormsToEverybodyElse() throws Exception {
        long id = ForumStory.forum(forums, secretariat());
        String forum = forums.byIds(secretariat(), List.of(id)).getFirst().url();
        for (String address : List.of("/forums/new", forum + "/edit", forum + "/cycles/new")) {
            shown(Reader.visitor(rights), address, 403);
        }
    }
}
