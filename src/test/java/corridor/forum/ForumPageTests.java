package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
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
    void refusesItsFormsToEverybodyElse() throws Exception {
        long id = ForumStory.forum(forums, secretariat());
        String forum = forums.byIds(secretariat(), List.of(id)).getFirst().url();
        for (String address : List.of("/forums/new", forum + "/edit", forum + "/cycles/new")) {
            shown(Reader.visitor(rights), address, 403);
        }
    }
}
