package corridor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KilledTests {

    private static final int ROWS = 6_000;

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

    @Test
    void finishesAnImportExactlyOnceAfterBothProcessesWereKilled() throws IOException {
        Path folder = TestDatabase.folder();
        long id;
        try (RunningCorridor first = RunningCorridor.start(folder)) {
            first.signIn();
            id = first.importCsv(csv());
            first.await("the middle of the import", running -> done(running, id) >= 1_000);
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
            second.await("the index to follow", running -> found(running) == ROWS);
            second.kill();
        }
        try (RunningCorridor third = RunningCorridor.start(folder)) {
            third.signIn();
            assertThat(found(third)).isEqualTo(ROWS);
        }
    }

    private static int done(RunningCorridor running, long id) {
        return running.get("/api/v1/practices/imports/" + id).get("done").asInt();
    }

    private static String state(RunningCorridor running, long id) {
        return running.get("/api/v1/practices/imports/" + id).get("state").asString();
    }

    private static long found(RunningCorridor running) {
        return running.get("/api/v1/practices?size=1").get("total").asLong();
    }
}
