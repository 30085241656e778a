package corridor.outbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.People;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Preferences;
import corridor.outbox.Preferences.Pace;
import corridor.outbox.Unsubscriptions;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds a letter ends letters like it, as mail programs do it, and learns nothing of whose it was. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.jobs.retry-after=100ms"})
class UnsubscribePageTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private MockMvc http;

    @Autowired
    private Notices notices;

    @Autowired
    private Unsubscriptions unsubscriptions;

    @Autowired
    private Preferences preferences;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long ana;
    private long boris;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void people() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        for (String table :
                List.of("outbox.notice", "outbox.letter", "outbox.preference", "actors.membership", "actors.person")) {
            database.sql("delete from " + table).update();
        }
        ana = people.register("Ana", "ana@example.org", Language.ENGLISH).orThrow();
        boris = people.register("Boris", "boris@example.org", Language.RUSSIAN).orThrow();
    }

    private MockHttpServletResponse press(String address) throws Exception {
        // as RFC 8058 has it: no cookie, no token of a form
        return http.perform(post(URI.create(address)).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return http.perform(get(URI.create(address))).andReturn().getResponse();
    }

    @Test
    void endsTheKindOfLetterThatAMailServerBrought() throws Exception {
        tell("One");
        MimeMessage received = received(1);
        String address = received.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getContent().toString()).contains(address);
        assertThat(press(address).getStatus()).isEqualTo(200);
        assertThat(preferences.of(ana)).isEqualTo(Map.of("practices", Pace.NONE));
        assertThat(preferences.of(boris)).isEmpty();
        tell("Two");
        awaitUnwanted();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    private void tell(String title) {
        transaction.executeWithoutResult(status -> notices.tell(new Notice(
                "practices.returned",
                new Reference("practice", 7),
                LocalizedText.english(title),
                "/practices/x",
                Set.of(Audience.person(ana)),
                null,
                List.of())));
    }

    private static MimeMessage received(int number) throws InterruptedException {
        assertThat(SERVER.waitForIncomingEmail(15_000, number)).isTrue();
        return SERVER.getReceivedMessages()[number - 1];
    }

    private void awaitUnwanted() throws InterruptedException {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (database.sql("select count(*) from outbox.notice_recipient where outcome = 'unwanted'")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("the second notice was settled").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void changesNothingByBeingOpened() throws Exception {
        String page = open(unsubscriptions.address(ana, "practices")).getContentAsString();
        assertThat(page).contains("End these letters?", "Practices", "<button").doesNotContain("Ana", "ana@");
        assertThat(preferences.of(ana)).isEmpty();
    }

    @Test
    void endsTheDailyLetterAndLeavesWhatComesAtOnce() throws Exception {
        preferences.choose(ana, Map.of("practices", Pace.DAILY, "announcements", Pace.AT_ONCE));
        String address = unsubscriptions.address(ana, Unsubscriptions.DAILY);
        assertThat(press(address).getContentAsString()).contains("the daily letter");
        assertThat(press(address).getStatus()).as("pressed twice").isEqualTo(200);
        assertThat(preferences.of(ana)).isEqualTo(Map.of("practices", Pace.NONE, "announcements", Pace.AT_ONCE));
    }

    @Test
    void saysTheSameOfAnAccountThatIsGone() throws Exception {
        String address = unsubscriptions.address(ana, "practices");
        String known = shown(open(address));
        String ended = shown(press(address));
        database.sql("delete from outbox.preference").update();
        database.sql("delete from actors.person where id = :id")
                .param("id", ana)
                .update();
        assertThat(shown(open(address))).isEqualTo(known);
        assertThat(shown(press(address))).isEqualTo(ended);
        assertThat(database.sql("select count(*) from outbox.preference")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A page without the token of its form, which is another one each time. */
    private static String shown(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void refusesALinkThatWasChangedOrMadeUp() throws Exception {
        String address = unsubscriptions.address(ana, "practices");
        char last = address.charAt(address.length() - 3);
        String changed = address.substring(0, address.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + address.substring(address.length() - 2);
        for (String wrong :
                List.of(changed, address.substring(0, address.length() - 6), "/unsubscribe/" + "x".repeat(60))) {
            assertThat(open(wrong).getStatus()).isEqualTo(404);
            assertThat(press(wrong).getStatus()).isEqualTo(404);
        }
        assertThat(preferences.of(ana)).isEmpty();
    }

    @Test
    void sealsEachLinkAnewSoThatTwoLettersCannotBeTiedToOnePerson() {
        assertThat(unsubscriptions.address(ana, "practices"))
                .isNotEqualTo(unsubscriptions.address(ana, "practices"))
                .doesNotContain(String.valueOf(ana) + ":");
    }

    @Test
    void opensNothingElse() throws Exception {
        String link = unsubscriptions.address(ana, "practices");
        for (String address : List.of("/desk", "/account", "/desk/letters")) {
            assertThat(http.perform(get(address + "?link=" + link.substring(link.lastIndexOf('/') + 1)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isNotEqualTo(200);
        }
        assertThat(Reader.VISITOR.signedIn()).isFalse();
    }
}
