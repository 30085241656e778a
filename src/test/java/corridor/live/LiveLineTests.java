package corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.floor.Stages;
import corridor.forum.ForumRecords;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browsers that look on, by plain sockets; some of them do not read. */
@CorridorTest(
        properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveLineTests {

    private static final int LOOKING_ON = 40;
    private static final int WAIT = (int) Duration.ofSeconds(20).toMillis();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Stages stages;

    @Autowired
    private Rights rights;

    /** One browser. */
    private final class Line implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        Line(String channel) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(WAIT);
            socket.setReceiveBufferSize(4_096);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /live/" + channel
                                    + "?lang=fr HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }

        String until(String part) throws IOException {
            StringBuilder read = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                read.append(line).append('\n');
                if (line.contains(part)) {
                    return read.toString();
                }
            }
            return read.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Session session(int number, String audience) {
        return sessions.unseen(List.of(ForumRecords.session(database, "public", audience, number)))
                .values()
                .iterator()
                .next();
    }

    private void open(Session session, String action) {
        stages.act(Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights), session, action, 0)
                .orThrow();
    }

    @Test
    void tellsAllWhoLookOnAndWaitsForNoneThatDoesNotRead() throws Exception {
        Session session = session(870_001, "public");
        List<Line> lines = new ArrayList<>();
        try {
            for (int at = 0; at < LOOKING_ON; at++) {
                lines.add(new Line("session:" + session.id()));
            }
            for (Line line : lines.subList(5, LOOKING_ON)) {
                assertThat(line.until("event: content")).contains("200", "text/event-stream");
            }
            open(session, "open");
            for (Line line : lines.subList(5, LOOKING_ON)) {
                assertThat(line.until("id: 2")).contains("id: 2");
                assertThat(line.until("Aucune question")).contains("event: content");
            }
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    @Test
    void opensNoLineToWhatOneMayNotSee() throws Exception {
        Session hidden = session(870_002, "restricted:secretariat");
        for (String channel :
                List.of("session:" + hidden.id(), "desk:" + hidden.id(), "session:0", "nothing:1", "nothing")) {
            try (Line line = new Line(channel)) {
                assertThat(line.until("HTTP/1.1")).contains("404");
            }
        }
    }
}
