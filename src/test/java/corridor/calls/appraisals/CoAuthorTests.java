package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.People;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.submissions.Author;
import corridor.calls.submissions.Authors;
import corridor.calls.submissions.CallSubmissions;
import corridor.calls.submissions.Submission;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever is named by another agrees by a letter, for an organisation, and then writes with them and keeps away from the decision. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class CoAuthorTests {

    private static final Pattern LINK = Pattern.compile("/calls/invitations/([A-Za-z0-9_-]{43})");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Authors authors;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private People people;

    @Autowired
    private Phases phases;

    @Autowired
    private Offering offering;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                http.perform(request.with(csrf())).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    /** The link of the letter to this address. */
    private String link(String email) {
        Matcher found = LINK.matcher(database.sql("select text from outbox.letter where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void asksForTheOrganisationAndKnowsThePersonByTheAddress() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long other = scene.organisation("Other house");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        long partner = scene.person("Partner", Role.CONTRIBUTOR, other);
        String email = people.find(partner).orElseThrow().email();
        Call call =
                scene.call(scene.reader(scene.person("Sec", Role.SECRETARIAT, null)), scene.organisation("Convener"));
        long draft = scene.draft(author, call, owner, "Ours");
        authors.invite(author, draft, "co-author", "Partner", email).orThrow();
        String page = "/calls/invitations/" + link(email);

        assertThat(send(get(page)).getContentAsString()).contains("value=\"" + other + "\" selected");
        MockHttpServletResponse without = send(post(page).param("answer", "agree"));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("Say for which organisation you stand");
        assertThat(submissions.find(scene.reader(partner), draft)).isInstanceOf(Outcome.Refused.class);

        assertThat(send(post(page).param("answer", "agree").param("organisation", String.valueOf(other)))
                        .getStatus())
                .isEqualTo(200);
        Submission now = submissions.find(scene.reader(partner), draft).orThrow();
        assertThat(now.organisations()).isEqualTo(Set.of(owner, other));
        assertThat(now.authors()).extracting(Author::person).contains(partner);
        submissions
                .save(scene.reader(partner), Target.of(draft), "Ours together", CallScene.COMPLETE)
                .orThrow();
    }

    @Test
    void linksWhoeverOpensAnAccountWithTheAddressLater() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Call call =
                scene.call(scene.reader(scene.person("Sec", Role.SECRETARIAT, null)), scene.organisation("Convener"));
        long draft = scene.draft(author, call, owner, "Ours");
        String email = "later" + draft + "@example.org";
        authors.invite(author, draft, "co-author", "Later", email).orThrow();
        send(post("/calls/invitations/" + link(email)).param("answer", "agree").param("organisation", "none"));
        long person = people.register("Later", email.toUpperCase(java.util.Locale.ROOT), Language.ENGLISH)
                .orThrow();
        assertThat(submissions.find(scene.reader(person), draft)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void keepsThePeopleOfACoAuthorAwayFromAppraisingAndDeciding() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long other = scene.organisation("Other house");
        long convener = scene.organisation("Convener");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        long chair = scene.person("Chair", Role.CHAIR, convener);
        long colleague = scene.person("Colleague", Role.REVIEWER, other);
        Call open = scene.call(secretariat, convener);
        long sent = scene.sent(author, open, owner, "Ours");
        for (long one : List.of(scene.person("Partner", Role.CONTRIBUTOR, other), chair)) {
            String email = people.find(one).orElseThrow().email();
            authors.invite(author, sent, "co-author", "Partner", email).orThrow();
            send(post("/calls/invitations/" + link(email))
                    .param("answer", "agree")
                    .param("organisation", one == chair ? "none" : String.valueOf(other)));
        }
        Call call = scene.close(open);
        long dossier = scene.dossier(sent);
        dossiers.admit(secretariat, List.of(Target.of(dossier)), false)
                .getFirst()
                .orThrow();
        phases.plan(
                        secretariat,
                        call,
                        LocalizedText.english("First"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.NEVER, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        1,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        assertThat(offering.offer(secretariat, call, List.of(new Choice(dossier, Table.KIND, colleague)))
                        .getFirst())
                .as("a reviewer of the co-author's organisation")
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        decisions.recommend(secretariat, List.of(Target.of(dossier)), "accepted", "");
        assertThat(decisions
                        .decideAsRecommended(scene.reader(chair), List.of(Target.of(dossier)))
                        .getFirst())
                .as("a chair who is an author")
                .isInstanceOf(Outcome.Refused.class);
    }
}
