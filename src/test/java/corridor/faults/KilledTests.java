package corridor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import corridor.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KilledTests {

    private static final int ROWS = 6_000;

    /** How many deliver letters at the same time. */
    private static final int WORKERS = 2;

    /** Rows whose titles have nothing in common, so that none is taken for another's duplicate. */
    private static String csv() {
        StringBuilder csv = new StringBuilder("title,summary,countries,themes,year\n");
        for (int row = 1; row <= ROWS; row++) {
            String name = Integer.toString(row * 7919, 36);
            csv.append("Workshop ")
                    .append(name)
                    .append(' ')
                    .append(name)
                    .append("ora,")
                    .append("What workshop ")
                    .append(name)
                    .append(" did for those who came back.,")
                    .append(row % 2 == 0 ? "Moldova" : "Kenya")
                    .append(",skills,20")
                    .append(10 + row % 10)
                    .append('\n');
        }
        return csv.toString();
    }

    /** First the database dies alone and is started again by Corridor, then both die. */
    @Test
    void finishesAnImportExactlyOnceThoughBothProcessesWereKilled() throws IOException {
        Path folder = TestDatabase.folder();
        long id;
        try (RunningCorridor first = RunningCorridor.start(folder)) {
            first.signIn();
            id = first.importCsv(csv());
            first.await("the first rows", running -> done(running, id) >= 500);
            first.killDatabase();
            first.await("the middle of the import", running -> done(running, id) >= 2_000);
            assertThat(first.get("/api/v1/practices/imports/" + id).get("state").asString())
                    .isEqualTo("running");
            first.killDatabase();
            first.kill();
        }
        try (RunningCorridor second = RunningCorridor.start(folder)) {
            second.signIn();
            second.await("the end of the import", running -> state(running, id).equals("done"));
            JsonNode report = second.get("/api/v1/practices/imports/" + id);
            assertThat(report.get("total").asInt()).isEqualTo(ROWS);
            assertThat(report.get("drafted").asInt()).isEqualTo(ROWS);
            second.publish(id);
            second.await("the middle of its publication", running -> done(running, id) >= 1_000);
            second.killDatabase();
            second.kill();
        }
        try (RunningCorridor third = RunningCorridor.start(folder)) {
            third.signIn();
            third.await(
                    "the end of its publication", running -> state(running, id).equals("published"));
            third.await("the index to follow", running -> found(running) == ROWS);
            third.kill();
        }
        try (RunningCorridor fourth = RunningCorridor.start(folder)) {
            fourth.await("the index to be whole again", running -> found(running) == ROWS);
        }
    }

    /** A letter in the hands of a worker when it is killed stays with the operator, who is told that it is in doubt. */
    @Test
    void sendsTheLetterOfEachChangeAndNoneTwiceThoughKilledInBetween() throws Exception {
        Path folder = TestDatabase.folder();
        GreenMail mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        String[] settings = {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getServerSetup().getPort(),
            "--corridor.jobs.retry-after=200ms",
            "--corridor.outbox.retries=1000"
        };
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (RunningCorridor first = RunningCorridor.start(folder, settings)) {
            first.get("/api/v1/countries");
            Thread people = Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 500)
                            .mapToObj(number -> "person" + number + "@example.org")
                            .filter(first::register)
                            .forEach(told::add));
            first.await("some of the people", running -> told.size() >= 20);
            first.kill();
            people.join();
        }
        assertThat(told.size()).isBetween(20, 499);
        mail.start();
        try (RunningCorridor second = RunningCorridor.start(folder, settings)) {
            second.await("the letters", running -> missing(told, mail) <= WORKERS);
        }
        try (RunningCorridor third = RunningCorridor.start(folder, settings)) {
            third.register("last@example.org");
            third.await("the last letter", running -> recipients(mail).contains("last@example.org"));
            assertThat(recipients(mail)).doesNotHaveDuplicates();
            assertThat(missing(told, mail)).isLessThanOrEqualTo(WORKERS);
        } finally {
            mail.stop();
        }
    }

    private static long missing(Set<String> told, GreenMail mail) {
        List<String> received = recipients(mail);
        return told.stream().filter(one -> !received.contains(one)).count();
    }

    private static List<String> recipients(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(KilledTests::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int done(RunningCorridor running, long id) {
        return running.get("/api/v1/practices/imports/" + id).path("done").asInt(0);
    }

    private static String state(RunningCorridor running, long id) {
        return running.get("/api/v1/practices/imports/" + id).get("state").asString();
    }

    private static long found(RunningCorridor running) {
        return running.get("/api/v1/practices?size=1").get("total").asLong();
    }
}
