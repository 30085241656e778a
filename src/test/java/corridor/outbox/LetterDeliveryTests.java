package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import corridor.CorridorTest;
import corridor.jobs.Jobs;
import corridor.shared.Language;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(
        properties = {
            CorridorTest.EMPTY,
            CorridorTest.SCRATCH,
            "corridor.jobs.retry-after=100ms",
            "corridor.outbox.retries=2",
            "corridor.outbox.sender=desk@corridor.example"
        })
class LetterDeliveryTests {

    private static final int PORT = freePort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private corridor.ui.Looks looks;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterStore store;

    @Autowired
    private LetterDelivery delivery;

    @Autowired
    private OutboxSettings settings;

    @Autowired
    private NoticeAudience audience;

    @Autowired
    private Bounces bounces;

    @Autowired
    private JavaMailSender mail;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    /** One that stays the same when the server stops and starts. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void emptyTheMailbox() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        database.sql("delete from outbox.letter").update();
    }

    private static Letter letter(boolean confidential) {
        return new Letter(
                "ana@example.org",
                Language.RUSSIAN,
                "Здравствуйте",
                "Первая строка\n\nhttps://x.example/1",
                confidential);
    }

    private Map<String, @Nullable Object> row() {
        return database.sql("""
                select text, claimed_at is not null as claimed, sent_at is not null as sent,
                    given_up_at is not null as given_up from outbox.letter""").query().singleRow();
    }

    private void await(String column) throws InterruptedException {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (!Boolean.TRUE.equals(row().get(column))) {
            assertThat(System.nanoTime()).as("waited in vain: " + column).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void deliversWhatWasWrittenWhenItsTransactionCommits() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            letters.send(letter(false));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> letters.send(letter(false)));
        await("sent");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Здравствуйте");
        assertThat(received.getContent().toString().replace("\r\n", "\n"))
                .startsWith("Первая строка\n\nhttps://x.example/1");
        assertThat(received.getFrom()[0]).hasToString("desk@corridor.example");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ana@example.org");
        assertThat(received.getHeader("Content-Language")).containsExactly("ru");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(row()).containsEntry("text", "Первая строка\n\nhttps://x.example/1");
    }

    @Test
    void tellsMailProgramsHowToEndLettersThatPeopleCanDoWithout() throws Exception {
        delivery.run(store.insert(List.of(letter(false))).getFirst());
        delivery.run(store.insert(List.of(letter(false).endedAt("https://corridor.example/unsubscribe/abc")))
                .getFirst());
        MimeMessage needed = SERVER.getReceivedMessages()[0];
        MimeMessage optional = SERVER.getReceivedMessages()[1];
        assertThat(needed.getHeader("List-Unsubscribe")).isNull();
        assertThat(needed.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(optional.getHeader("List-Unsubscribe"))
                .containsExactly("<https://corridor.example/unsubscribe/abc>");
        assertThat(optional.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void forgetsAConfidentialTextOnceItIsSent() {
        delivery.run(store.insert(List.of(letter(true))).getFirst());
        assertThat(row()).containsEntry("sent", true).containsEntry("text", "");
    }

    @Test
    void sendsALetterOnceHoweverOftenItIsAskedTo() {
        long id = store.insert(List.of(letter(false))).getFirst();
        delivery.run(id);
        delivery.run(id);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsNoLetterThatACrashLeftClaimed() {
        long id = store.insert(List.of(letter(false))).getFirst();
        store.claim(id);
        delivery.run(id);
        letters.resume();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(row()).containsEntry("claimed", true).containsEntry("sent", false);
    }

    @Test
    void triesAServerThatIsAwayAgain() {
        long id = store.insert(List.of(letter(false))).getFirst();
        LetterDelivery away = through(1);
        assertThatThrownBy(() -> away.run(id))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .message()
                .doesNotContain("@");
        assertThat(row()).containsEntry("claimed", false);
        delivery.run(id);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void givesUpAServerThatStaysAway() throws Exception {
        SERVER.stop();
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> letters.send(letter(false)));
            await("given_up");
        } finally {
            SERVER.start();
        }
        assertThat(row()).containsEntry("claimed", false).containsEntry("sent", false);
        letters.resume();
        assertThat(jobs.pending(LetterDelivery.NAME, id())).isFalse();
    }

    private long id() {
        return database.sql("select id from outbox.letter").query(Long.class).single();
    }

    @Test
    void doesNotSendAgainWhenTheServerFellSilentAfterTheLetter() throws Exception {
        long id = store.insert(List.of(letter(false))).getFirst();
        try (SilentServer server = new SilentServer()) {
            LetterDelivery unsure = through(server.port());
            assertThatThrownBy(() -> unsure.run(id))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("@");
        }
        assertThat(row()).containsEntry("claimed", true).containsEntry("sent", false);
        delivery.run(id);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void notesAnAddressThatTheServerRefusesForGoodAndTriesNoMore() throws Exception {
        database.sql("delete from outbox.address").update();
        long id = store.insert(List.of(letter(false))).getFirst();
        try (RefusingServer server = new RefusingServer("550 5.1.1 no such user", 0)) {
            through(server.port()).run(id);
        }
        assertThat(row()).containsEntry("given_up", true).containsEntry("sent", false);
        assertThat(bounces.all()).singleElement().satisfies(one -> {
            assertThat(one.email()).isEqualTo("ana@example.org");
            assertThat(one.bounces()).isOne();
            assertThat(one.reason()).contains("no such user");
        });
        delivery.run(id);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void triesAnAddressAgainThatTheServerPutsOff() throws Exception {
        database.sql("delete from outbox.address").update();
        long id = store.insert(List.of(letter(false))).getFirst();
        try (RefusingServer server = new RefusingServer("451 later, please", 0)) {
            LetterDelivery busy = through(server.port());
            assertThatThrownBy(() -> busy.run(id)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(row()).containsEntry("claimed", false).containsEntry("given_up", false);
        assertThat(bounces.all()).isEmpty();
        delivery.run(id);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void waitsForASlowServerNoLongerThanItIsTold() throws Exception {
        long id = store.insert(List.of(letter(false))).getFirst();
        try (RefusingServer server = new RefusingServer("250 yes", 20_000)) {
            LetterDelivery slow = through(server.port(), 500);
            assertThatThrownBy(() -> slow.run(id)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(row()).containsEntry("sent", false);
    }

    @Test
    void limitsHowLongAServerMayTake() {
        assertThat(((JavaMailSenderImpl) mail).getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    private LetterDelivery through(int port) {
        return through(port, 10_000);
    }

    private LetterDelivery through(int port, int millis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(millis));
        return new LetterDelivery(
                store,
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                audience,
                bounces,
                settings,
                looks);
    }

    @Test
    void waitsWithoutAServerAndGoesOnWithOne() throws Exception {
        long id = store.insert(List.of(letter(false))).getFirst();
        new LetterDelivery(
                        store,
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        audience,
                        bounces,
                        settings,
                        looks)
                .run(id);
        assertThat(row()).containsEntry("claimed", false);
        letters.resume();
        await("sent");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void givesUpALetterThatCannotBeWritten() {
        delivery.run(store.insert(List.of(new Letter("no address", Language.ENGLISH, "Subject", "Text", false)))
                .getFirst());
        assertThat(row()).containsEntry("given_up", true);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void removesOldLetters() {
        store.insert(List.of(letter(false))).getFirst();
        letters.removeOld();
        assertThat(row()).isNotEmpty();
        database.sql("update outbox.letter set created_at = now() - interval '31 days'")
                .update();
        letters.removeOld();
        assertThat(database.sql("select count(*) from outbox.letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
