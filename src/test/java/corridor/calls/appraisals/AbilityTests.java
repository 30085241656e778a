package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.People;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What reviewers said of themselves decides who is proposed, and how many they are asked; one is asked by hand, by page and by program. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class AbilityTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Phases phases;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private long reviewer(CallScene scene, String name, String theme, int most) {
        long person = scene.person(name, Role.REVIEWER, null);
        database.sql("""
                insert into practices.reviewer (person, themes, languages, most)
                values (:person, array[:theme], '{en}', :most)""")
                .param("person", person)
                .param("theme", theme)
                .param("most", most)
                .update();
        return person;
    }

    @Test
    void proposesWhoKnowsTheThemeAndAsksNobodyForMoreThanTheyTake() throws Exception {
        CallScene scene = new CallScene(context);
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        reviewer(scene, "Elsewhere", "health", 9);
        long knowing = reviewer(scene, "Knowing", "remittances", 1);
        long other = reviewer(scene, "Other", "health", 9);
        Call open = scene.call(secretariat, scene.organisation("Convener"));
        List<Long> sent = Stream.of("One", "Two")
                .map(title -> {
                    long owner = scene.organisation("Owner of " + title);
                    return scene.sent(
                            scene.reader(scene.person("Author", Role.FOCAL_POINT, owner)), open, owner, title);
                })
                .toList();
        Call call = scene.close(open);
        long first = scene.dossier(sent.getFirst());
        long second = scene.dossier(sent.getLast());
        dossiers.admit(secretariat, List.of(Target.of(first), Target.of(second)), false);
        phases.plan(
                        secretariat,
                        call,
                        LocalizedText.english("First"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.NEVER, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        1,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        assertThat(phases.propose(secretariat, call).orThrow().choices())
                .extracting(Choice::person)
                .containsOnlyOnce(knowing);

        assertThat(send(get(call.url() + "/phases"), secretariat).getContentAsString())
                .contains("Ask one reviewer by hand", "Knowing · 0 of 1");
        String parts = call.url() + "/phases/parts";
        assertThat(send(
                                post(parts)
                                        .param("dossier", String.valueOf(first))
                                        .param("reviewer", String.valueOf(knowing)),
                                secretariat)
                        .getRedirectedUrl())
                .isEqualTo(call.url() + "/phases");
        MockHttpServletResponse full = send(
                post(parts).param("dossier", String.valueOf(second)).param("reviewer", String.valueOf(knowing)),
                secretariat);
        assertThat(full.getStatus()).isEqualTo(409);
        assertThat(full.getContentAsString()).contains("as many reviews as they can take");

        MockHttpServletRequestBuilder byProgram = post(
                        "/api/v1/calls/{slug}/dossiers/{dossier}/parts", call.slug(), second)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reviewer\": \"" + people.find(other).orElseThrow().email() + "\"}");
        assertThat(send(byProgram, scene.reader(other)).getStatus()).isEqualTo(403);
        assertThat(send(byProgram, secretariat).getStatus()).isEqualTo(200);
        assertThat(phases.propose(secretariat, call).orThrow().empty()).isZero();
        assertThat(phases.propose(secretariat, call).orThrow().choices()).isEmpty();
    }
}
