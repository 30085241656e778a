package corridor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.settings.Period.Group;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.taxonomy.Countries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reminders, retention, names of countries and the note on borders: on the page and for programs. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class SettingsSectionsTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Sections sections;

    @Autowired
    private Periods periods;

    @Autowired
    private Countries countries;

    @Autowired
    private Rights rights;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from settings.section").update();
        sections.refresh();
    }

    private MockHttpServletResponse as(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.role(role))).andReturn().getResponse();
    }

    private MockHttpServletResponse set(String section, int version, String field, String value) throws Exception {
        return as(
                Role.ADMINISTRATOR,
                post("/settings/" + section)
                        .param("version", String.valueOf(version))
                        .param(field, value));
    }

    private int now(Group group, String key) {
        return periods.in(group).stream()
                .filter(one -> one.key().equals(key))
                .mapToInt(periods::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void setsANumberWithinItsBoundsAndKeepsBeforeAndAfterInTheJournal() throws Exception {
        assertThat(now(Group.REMINDERS, "practices.answer")).isEqualTo(14);
        assertThat(set("reminders", 0, "practices-answer", "21").getStatus()).isEqualTo(302);
        assertThat(now(Group.REMINDERS, "practices.answer")).isEqualTo(21);
        assertThat(set("reminders", 1, "practices-answer", "30").getStatus()).isEqualTo(302);
        var last = audit.historyOf(new Reference("settings", 1)).stream()
                .filter(one -> one.action().equals("settings.reminders"))
                .toList();
        assertThat(last).hasSizeGreaterThanOrEqualTo(2);
        assertThat(database.sql("""
                        select before::text || after::text from audit.entry
                        where action = 'settings.reminders' order by id desc limit 1""").query(String.class).single()).contains("21", "30");
        assertThat(set("reminders", 2, "practices-answer", "").getStatus()).isEqualTo(302);
        assertThat(now(Group.REMINDERS, "practices.answer")).isEqualTo(14);
    }

    @Test
    void refusesWhatIsOutOfBoundsAndKeepsWhatWasTyped() throws Exception {
        for (String wrong : List.of("1", "91", "-3", "abc", "14.5", "99999")) {
            MockHttpServletResponse answer = set("reminders", 0, "practices-answer", wrong);
            assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("value=\"" + wrong + "\"", "from 3 to 90");
        }
        assertThat(set("reminders", 0, "practices-fresh-red", "9").getContentAsString())
                .contains("Red must come later than amber");
        assertThat(now(Group.REMINDERS, "practices.answer")).isEqualTo(14);
    }

    @Test
    void tellsThatAnotherWasFaster() throws Exception {
        set("retention", 0, "letters-kept", "60");
        MockHttpServletResponse late = set("retention", 0, "letters-kept", "90");
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(late.getContentAsString()).contains("value=\"90\"", "Someone else changed this");
        assertThat(now(Group.RETENTION, "letters.kept")).isEqualTo(60);
    }

    @Test
    void letsOneOfTwoAtOnceChangeASection() throws Exception {
        Reader administrator = Reader.inRoles("role:administrator", Set.of(Role.ADMINISTRATOR), rights);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers = both.invokeAll(List.of("40", "50").stream()
                    .<Callable<Boolean>>map(days -> () -> {
                        start.await();
                        return periods.change(administrator, Group.RETENTION, 0, Map.of("letters.kept", days))
                                instanceof Outcome.Done<Integer>;
                    })
                    .toList());
            assertThat(answers.getFirst().get()).isNotEqualTo(answers.getLast().get());
        }
    }

    @Test
    void isForAdministratorsAlone() throws Exception {
        for (Role role : List.of(Role.SECRETARIAT, Role.AUDITOR, Role.CONTRIBUTOR)) {
            for (String address : List.of(
                    "/settings/reminders", "/settings/retention", "/settings/country-names", "/settings/boundaries")) {
                assertThat(as(role, post(address).param("version", "0")).getStatus())
                        .isEqualTo(403);
            }
            assertThat(as(role, get("/settings/country-names.csv")).getStatus()).isEqualTo(403);
            assertThat(as(role, get("/api/v1/settings")).getStatus()).isEqualTo(403);
            assertThat(as(role, json("/api/v1/settings/reminders", "{\"version\":0}"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(sections.of("reminders", PeriodChoice.class, PeriodChoice.NONE)
                        .version())
                .isZero();
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return put(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void saysTheTermsOnThePrivacyPage() throws Exception {
        set("retention", 0, "letters-kept", "77");
        assertThat(web.perform(get("/privacy")).andReturn().getResponse().getContentAsString())
                .contains("Letters that were sent", "77 days", "730 days");
    }

    @Test
    void renamesACountryEverywhereAtOnceAndBack() throws Exception {
        CountryCode nepal = new CountryCode("NP");
        assertThat(upload(0, "\uFEFFcode,en,fr\nnp,Nepal of Tests,\n").getStatus())
                .isEqualTo(302);
        assertThat(countries.name(nepal, Language.ENGLISH).text()).isEqualTo("Nepal of Tests");
        assertThat(countries.name(nepal, Language.FRENCH).text()).isEqualTo("Népal");
        assertThat(countries.recognise("nepal of tests")).contains(nepal);
        assertThat(web.perform(get("/countries/NP")).andReturn().getResponse().getContentAsString())
                .contains("Nepal of Tests");
        assertThat(as(Role.ADMINISTRATOR, get("/settings/country-names.csv")).getContentAsString())
                .contains("code,en,fr", "NP,Nepal of Tests,");
        assertThat(as(
                                Role.ADMINISTRATOR,
                                post("/settings/country-names")
                                        .param("version", "1")
                                        .param("name-NP-en", "")
                                        .param("code", "KE")
                                        .param("name-new-fr", "Kénia d’essai"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(countries.name(nepal, Language.ENGLISH).text()).isEqualTo("Nepal");
        assertThat(countries.name(new CountryCode("KE"), Language.FRENCH).text())
                .isEqualTo("Kénia d’essai");
    }

    private MockHttpServletResponse upload(int version, String table) throws Exception {
        return web.perform(multipart("/settings/country-names/file")
                        .file(new MockMultipartFile(
                                "file", "names.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                        .param("version", String.valueOf(version))
                        .with(csrf())
                        .with(As.role(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse();
    }

    @Test
    void refusesTablesThatNameNoCountryOrCannotBeRead() throws Exception {
        assertThat(upload(0, "code,en\nXX,Nowhere\n").getStatus()).isEqualTo(422);
        assertThat(upload(0, "code,en\nKE,=cmd()\n").getStatus()).isEqualTo(422);
        assertThat(upload(0, "code,en\nKE," + "x".repeat(121) + "\n").getStatus())
                .isEqualTo(422);
        assertThat(upload(0, "land,en\nKE,Kenya\n").getStatus()).isEqualTo(415);
        for (String nameless : List.of("", "code,en\n", "code,French\nKE,Kenya\n", "code,en\nKE,\n")) {
            assertThat(upload(0, nameless).getStatus()).as(nameless).isEqualTo(415);
        }
        assertThat(upload(0, "code,en\nKE," + "x".repeat(200_001)).getStatus()).isEqualTo(413);
        assertThat(upload(1, "code,en\nKE,Kenya\n").getStatus()).isEqualTo(412);
        assertThat(as(Role.ADMINISTRATOR, get("/settings/country-names.csv")).getContentAsString())
                .contains("code,en,fr,es,ar,ru,zh")
                .doesNotContain("KE");
        assertThat(as(
                                Role.ADMINISTRATOR,
                                post("/settings/country-names")
                                        .param("version", "7")
                                        .param("name-KE-en", "Typed name"))
                        .getContentAsString())
                .contains("Someone else changed this", "Typed name");
    }

    @Test
    void saysTheOperatorsNoteOnNamesAndBorders() throws Exception {
        assertThat(as(
                                Role.ADMINISTRATOR,
                                post("/settings/boundaries")
                                        .param("version", "0")
                                        .param("note-en", "Names do not imply endorsement.")
                                        .param("note-fr", "x".repeat(401)))
                        .getStatus())
                .isEqualTo(422);
        as(
                Role.ADMINISTRATOR,
                post("/settings/boundaries")
                        .param("version", "0")
                        .param("note-en", "Names do not imply <b>endorsement</b>.")
                        .param("note-fr", "Les noms n’engagent à rien."));
        assertThat(web.perform(get("/countries/KE")).andReturn().getResponse().getContentAsString())
                .contains("Names do not imply &lt;b&gt;endorsement&lt;/b&gt;.");
        assertThat(web.perform(get("/countries/KE?lang=fr"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Les noms n’engagent à rien.");
        assertThat(sections.of("boundaries", BoundaryChoice.class, BoundaryChoice.NONE)
                        .value()
                        .maps())
                .isFalse();
    }

    @Test
    void letsProgramsDoTheSame() throws Exception {
        String all = as(Role.ADMINISTRATOR, get("/api/v1/settings")).getContentAsString();
        assertThat(all).contains("\"letters.kept\"", "\"practices\"", "\"countryNames\"", "\"maps\":true");
        assertThat(program("/api/v1/settings/retention", "{\"version\":0,\"values\":{\"letters.kept\":45}}")
                        .getContentAsString())
                .contains("\"version\":1", "\"value\":45");
        assertThat(program("/api/v1/settings/retention", "{\"version\":0,\"values\":{}}")
                        .getStatus())
                .isEqualTo(412);
        assertThat(program("/api/v1/settings/retention", "{\"version\":1,\"values\":{\"letters.kept\":1}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(program("/api/v1/settings/retention", "{\"version\":1,\"values\":{\"nothing\":1}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(program("/api/v1/settings/country-names", "{\"version\":0,\"names\":{\"KE\":{\"en\":\"K\"}}}")
                        .getContentAsString())
                .contains("\"version\":1");
        assertThat(program("/api/v1/settings/country-names", "{\"version\":1,\"names\":{\"kenya\":{\"en\":\"K\"}}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(program("/api/v1/settings/boundaries", "{\"version\":0,\"note\":{\"en\":\"N\"},\"maps\":false}")
                        .getContentAsString())
                .contains("\"maps\":false");
        assertThat(program("/api/v1/settings/operator", "{\"version\":0,\"accent\":\"red\"}")
                        .getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse program(String address, String body) throws Exception {
        return as(Role.ADMINISTRATOR, json(address, body));
    }
}
