package corridor.outbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import corridor.actors.People;
import corridor.outbox.Bounces;
import corridor.outbox.Preferences;
import corridor.outbox.Preferences.Pace;
import corridor.outbox.Wordings;
import corridor.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.jobs.running=false"})
class DraftTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private DraftRound round;

    @Autowired
    private DraftSending sending;

    @Autowired
    private RecipientStore recipients;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Wordings wordings;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long draft;

    @BeforeEach
    void draft() throws Exception {
        for (String table : List.of(
                "outbox.draft_recipient",
                "outbox.draft",
                "outbox.letter",
                "outbox.wording",
                "outbox.preference",
                "outbox.address",
                "actors.membership",
                "actors.person")) {
            database.sql("delete from " + table).update();
        }
        for (int number = 1; number <= 25; number++) {
            long person = people.register(
                            "Person " + number,
                            "p" + number + "@example.org",
                            number % 2 == 0 ? Language.FRENCH : Language.ENGLISH)
                    .orThrow();
            database.sql("""
                    insert into actors.membership (person, role, starts, granted_by)
                    values (:person, 'focal-point', '2020-01-01', 'test')""").param("person", person).update();
        }
        String address = String.valueOf(ask(post("/letters/drafts")).getRedirectedUrl());
        draft = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(As.role(Role.SECRETARIAT)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse keep(int version, String text) throws Exception {
        return ask(post("/letters/drafts/" + draft)
                .param("version", String.valueOf(version))
                .param("subject-en", "News for {name}")
                .param("text-en", text)
                .param("subject-fr", "Nouvelles")
                .param("text-fr", "Bonjour {name}")
                .param("role", "focal-point"));
    }

    private void send() throws Exception {
        keep(1, "Dear {name}");
        assertThat(ask(post("/letters/drafts/" + draft + "/send").param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
    }

    private long letters() {
        return database.sql("select count(distinct recipient) from outbox.letter")
                .query(Long.class)
                .single();
    }

    private String state() {
        return database.sql("select state from outbox.draft where id = :id")
                .param("id", draft)
                .query(String.class)
                .single();
    }

    @Test
    void previewsWhoGetsItAndHowItReads() throws Exception {
        assertThat(keep(1, "Dear {name}").getStatus()).isEqualTo(302);
        String page = ask(get("/letters/drafts/" + draft)).getContentAsString();
        assertThat(page).contains("25 people get it.", "News for Person", "Bonjour Person", "Send to 25 people");
        assertThat(letters()).isZero();
    }

    @Test
    void writesToEachOnceAtTheRateAllowed() throws Exception {
        send();
        round.run();
        assertThat(letters()).isEqualTo(10);
        round.run();
        round.run();
        round.run();
        assertThat(letters()).isEqualTo(25);
        assertThat(database.sql("select count(*) from outbox.letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(25);
        assertThat(state()).isEqualTo("sent");
        assertThat(database.sql("select text from outbox.letter where recipient = 'p2@example.org'")
                        .query(String.class)
                        .single())
                .startsWith("Bonjour Person 2\n\n")
                .contains("/desk/letters");
    }

    @Test
    void losesAndDoublesNothingWhenItDiesInTheMiddle() throws Exception {
        send();
        sending.sendSome(draft, 10);
        transaction.executeWithoutResult(status -> {
            sending.sendSome(draft, 10);
            assertThat(letters()).isEqualTo(20);
            status.setRollbackOnly();
        });
        assertThat(letters()).isEqualTo(10);
        sending.sendSome(draft, 100);
        assertThat(database.sql("select count(*) from outbox.letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(25);
        assertThat(letters()).isEqualTo(25);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void leavesOutThoseWhoDoNotWantItOrCannotGetItOrLeft() throws Exception {
        preferences.choose(id("p1@example.org"), Map.of("announcements", Pace.NONE));
        for (int times = 0; times < Bounces.MOST; times++) {
            bounces.note("p2@example.org", "550");
        }
        send();
        database.sql("update actors.membership set ends = '2020-01-02' where person = :person")
                .param("person", id("p3@example.org"))
                .update();
        sending.sendSome(draft, 100);
        assertThat(recipients.results(draft))
                .isEqualTo(Map.of("unwanted", 1L, "unreachable", 1L, "not-entitled", 1L, "on-its-way", 22L));
        assertThat(ask(get("/letters/drafts/" + draft)).getContentAsString()).contains("wants no such letters");
    }

    private long id(String email) {
        return people.byEmail(email).orElseThrow().id();
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        send();
        sending.sendSome(draft, 5);
        ask(post("/letters/drafts/" + draft + "/cancel").param("version", "3"));
        sending.sendSome(draft, 5);
        assertThat(letters()).isEqualTo(5);
        assertThat(state()).isEqualTo("cancelled");
    }

    @Test
    void keepsWhatWasTypedWhenItIsWrongOrStale() throws Exception {
        MockHttpServletResponse wrong = keep(1, "Dear {nmae}");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Dear {nmae}", "Curly brackets");
        keep(1, "First");
        MockHttpServletResponse stale = keep(1, "Second");
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(stale.getContentAsString())
                .contains("Second", "changed this meanwhile", "name=\"version\" value=\"2\"");
    }

    @Test
    void refusesToSendWhatIsIncompleteOrForNobody() throws Exception {
        assertThat(ask(post("/letters/drafts/" + draft + "/send").param("version", "1"))
                        .getStatus())
                .isEqualTo(409);
        ask(post("/letters/drafts/" + draft)
                .param("version", "1")
                .param("text-en", "Text")
                .param("role", "focal-point"));
        assertThat(ask(post("/letters/drafts/" + draft + "/send").param("version", "2"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(state()).isEqualTo("draft");
    }

    @Test
    void isForTheSecretariatAlone() throws Exception {
        for (String address : List.of(
                "/letters/drafts",
                "/letters/drafts/" + draft,
                "/letters/wordings",
                "/letters/wordings/announcements.message/en",
                "/letters/undelivered")) {
            assertThat(http.perform(get(address).with(As.role(Role.CONTRIBUTOR)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(http.perform(post("/letters/drafts")
                                .with(As.role(Role.FOCAL_POINT))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void wordsALetterAnewWithItsPlaceholdersAlone() throws Exception {
        String address = "/letters/wordings/announcements.message/en";
        assertThat(ask(post(address)
                                .param("version", "0")
                                .param("subject", "About {0}")
                                .param("text", "So: {5}"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(ask(post(address)
                                .param("version", "0")
                                .param("subject", "About {0}")
                                .param("text", "So: {1"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(ask(post(address)
                                .param("version", "0")
                                .param("subject", "About {0}")
                                .param("text", "So: {1}"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(wordings.subject("announcements.message", Language.ENGLISH, "bees", "buzz"))
                .isEqualTo("About bees");
        assertThat(wordings.text("announcements.message", Language.ENGLISH, "bees", "buzz"))
                .isEqualTo("So: buzz");
        assertThat(ask(post(address)
                                .param("version", "0")
                                .param("subject", "Late")
                                .param("text", "x"))
                        .getContentAsString())
                .contains("changed this meanwhile");
        assertThat(ask(get("/letters/wordings/no-such/en")).getStatus()).isEqualTo(404);
    }

    @Test
    void notesWhatCameBack() throws Exception {
        ask(post("/letters/undelivered").param("email", "p9@example.org").param("reason", "mailbox full"));
        assertThat(ask(get("/letters/undelivered")).getContentAsString()).contains("p9@example.org", "mailbox full");
        assertThat(ask(post("/letters/undelivered").param("email", "nonsense")).getStatus())
                .isEqualTo(422);
        ask(post("/letters/undelivered/" + bounces.all().getFirst().id() + "/forget"));
        assertThat(bounces.all()).isEmpty();
    }
}
