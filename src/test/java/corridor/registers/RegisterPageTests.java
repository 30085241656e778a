package corridor.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class RegisterPageTests {

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor secretariat() {
        return As.role(Role.SECRETARIAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registers",
                "/registers/all",
                "/registers/all?q=bank&lang=ar",
                "/registers/policy-instrument?sort=law",
                "/registers/programme/prime-africa",
                "/registers/scheme/three-for-one-guanajuato?lang=fr",
                "/registers/certification/iris?lang=zh",
                "/registers/situation/covid-19-2020",
                "/registers/external-fund/world-bank-dgf",
                "/registers/commitment/keep-remittances-flowing",
                "/registers/service-point/humanitarian-service-points?lang=ru",
                "/registers/barrier/travel-bans-in-season?lang=es",
                "/registers/barrier/compare?e=travel-bans-in-season&e=no-access-to-banks",
                "/registers/desk"
            })
    void showsEachPageWithoutAKeyInPlaceOfAWord(String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .doesNotContain("registers.kind", ">shape.", "shapes.compare", "thread.");
    }

    @Test
    void linksTheKindsFromTheFirstPage() throws Exception {
        assertThat(answer(get("/")).getContentAsString()).contains("href=\"/registers\"");
        assertThat(answer(get("/themes/remittances")).getContentAsString())
                .contains("/registers/all?theme=remittances");
    }

    @Test
    void comparesFieldByField() throws Exception {
        String page = answer(get("/registers/barrier/compare?e=travel-bans-in-season&e=no-access-to-banks"))
                .getContentAsString();
        assertThat(page).contains("The same", "Differs", "Not all known");
        assertThat(answer(get("/registers/barrier/compare?e=travel-bans-in-season"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(get("/registers/nothing/compare")).getStatus()).isEqualTo(404);
    }

    @Test
    void readsTheTableThatItWrites() throws Exception {
        String table = answer(get("/registers/barrier/table.csv")).getContentAsString();
        assertThat(table)
                .contains("title-en", "barrier.effect")
                .hasLineCount(table.lines().toList().size());
        String renamed = table.replace("ravel", "ravel again");
        MockHttpServletResponse drafted = answer(multipart("/registers/barrier/import")
                .file(new MockMultipartFile("file", renamed.getBytes(StandardCharsets.UTF_8)))
                .with(secretariat())
                .with(csrf()));
        assertThat(drafted.getRedirectedUrl()).isEqualTo("/registers/desk");
        assertThat(answer(get("/registers/desk").with(secretariat())).getContentAsString())
                .contains("Read from a table");
    }

    @Test
    void importsNothingWhereARowDoesNotFit() throws Exception {
        String table = "title-en,summary-en,barrier.effect\nGood,Good,barrier\nBad,Bad,=1+1\n,,\n";
        MockHttpServletResponse answer = answer(multipart("/registers/barrier/import")
                .file(new MockMultipartFile("file", table.getBytes(StandardCharsets.UTF_8)))
                .with(secretariat())
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Line 3:", "barrier.effect", "Line 4:", "title");
        assertThat(answer(get("/registers/desk").with(secretariat())).getContentAsString())
                .doesNotContain(">Good<");
        byte[][] unreadable = {
            new byte[0],
            "a,b\n\"".getBytes(StandardCharsets.UTF_8),
            ",".repeat(50_000).getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] file : unreadable) {
            assertThat(answer(multipart("/registers/barrier/import")
                                    .file(new MockMultipartFile("file", file))
                                    .with(secretariat())
                                    .with(csrf()))
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(answer(multipart("/registers/barrier/import")
                                .file(new MockMultipartFile("file", new byte[1]))
                                .with(csrf()))
                        .getStatus())
                .isIn(401, 403);
    }

    @Test
    void importsNothingOfWhichItWouldMisreadTheLetters() throws Exception {
        String table = "title-en,summary-en,barrier.effect\nPlain,Plain,barrier\nCafé,Déjà vu,barrier\n";
        MockHttpServletResponse answer = answer(multipart("/registers/barrier/import")
                .file(new MockMultipartFile("file", table.getBytes(Charset.forName("windows-1252"))))
                .with(secretariat())
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("line 3 are not in UTF-8");
    }

    private String drafted(String title) throws Exception {
        return java.util.Objects.requireNonNull(answer(post("/registers/barrier")
                        .with(secretariat())
                        .with(csrf())
                        .param("title-en", title)
                        .param("summary-en", "Short")
                        .param("themes", "skills")
                        .param("effect", "barrier")
                        .param("what-en", "Walls"))
                .getRedirectedUrl());
    }

    @Test
    void showsDocumentsToThoseWhoSeeIt() throws Exception {
        String url = drafted("Walls on paper");
        Matcher about = Pattern.compile("name=\"about\" value=\"([a-z-]+:\\d+)\"")
                .matcher(answer(get(url).with(secretariat())).getContentAsString());
        assertThat(about.find()).isTrue();
        assertThat(answer(multipart("/api/v1/documents")
                                .file(new MockMultipartFile(
                                        "file",
                                        "ruling.txt",
                                        "text/plain",
                                        "A ruling".getBytes(StandardCharsets.UTF_8)))
                                .with(secretariat())
                                .with(csrf())
                                .param("about", about.group(1))
                                .param("title", "The ruling")
                                .param("readers", "public"))
                        .getStatus())
                .isEqualTo(201);
        assertThat(answer(get(url).with(secretariat())).getContentAsString()).contains("The ruling");
        assertThat(answer(get(url)).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhenOthersWereFaster() throws Exception {
        String url = drafted("Stale walls");
        String form = answer(get(url + "/edit").with(secretariat())).getContentAsString();
        String before = form.replaceAll("(?s).*name=\"before-content\" value=\"([^\"]*)\".*", "$1")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"");
        String head = form.replaceAll("(?s).*name=\"before-head\" value=\"([^\"]*)\".*", "$1")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"");
        var theirs = post(url + "/edit")
                .with(secretariat())
                .with(csrf())
                .param("version", "1")
                .param("title-en", "Stale walls")
                .param("summary-en", "Short")
                .param("themes", "skills")
                .param("effect", "facilitator")
                .param("what-en", "Their walls");
        assertThat(answer(theirs).getRedirectedUrl()).isEqualTo(url);
        MockHttpServletResponse mine = answer(post(url + "/edit")
                .with(secretariat())
                .with(csrf())
                .param("version", "1")
                .param("before-head", head)
                .param("before-content", before)
                .param("title-en", "Stale walls")
                .param("summary-en", "My summary")
                .param("themes", "skills")
                .param("effect", "barrier")
                .param("what-en", "My walls"));
        assertThat(mine.getStatus()).isEqualTo(412);
        assertThat(mine.getContentAsString())
                .contains(
                        "My summary",
                        "My walls",
                        "Their walls",
                        "name=\"version\" value=\"2\"",
                        "Taken over from them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title-en=",
                "effect=maybe",
                "pair-from=SN&pair-to=SN",
                "countries=ZZ",
                "organisations=nobody",
                "starts=0000"
            })
    void refusesWhatDoesNotFitAndKeepsIt(String typed) throws Exception {
        var request =
                post("/registers/barrier").with(secretariat()).with(csrf()).param("summary-en", "Kept\0 as typed");
        for (String pair : typed.split("&", -1)) {
            request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        if (!typed.startsWith("title")) {
            request.param("title-en", "x");
        }
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Kept as typed");
    }

    @Test
    void refusesHostileBodies() throws Exception {
        String good =
                "{\"head\": {\"title\": {\"en\": \"By program\"}, \"summary\": {\"en\": \"s\"}, \"themes\": [\"skills\"]}, \"content\": {\"effect\": \"barrier\"}}";
        for (String body : new String[] {
            "{}",
            "{\"head\": null, \"content\": {}}",
            good.replace("By program", "x\\u0000y"),
            good.replace("By program", "x\\u202Ey"),
            good.replace("skills", "nothing"),
            good.replace("\"barrier\"", "[]"),
            good.replace("By program", "x".repeat(9_000)),
            good.replace("\"s\"", "7"),
            "[1"
        }) {
            MockHttpServletResponse answer = answer(post("/api/v1/registers/barrier")
                    .with(secretariat())
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body));
            assertThat(answer.getStatus())
                    .as(body.substring(0, Math.min(90, body.length())))
                    .isIn(400, 422, 200);
            if (!body.contains("7")) {
                assertThat(answer.getStatus()).isIn(400, 422);
            }
        }
        assertThat(answer(post("/api/v1/registers/barrier")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(good))
                        .getStatus())
                .isIn(401, 403);
        assertThat(answer(post("/api/v1/registers/barrier")
                                .with(secretariat())
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(good))
                        .getContentAsString())
                .contains("\"slug\":\"by-program", "\"submit\":\"possible\"");
    }
}
