package corridor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a scanner: nothing is given out that it did not call clean. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.jobs.running=false"})
class ScannedDocumentsTests {

    private static final String BUSY = "stream: ERROR\0";
    private static final TestScanner SCANNER = scanner();

    @Autowired
    private Documents documents;

    @Autowired
    private ScanWork scan;

    @Autowired
    private ScanRound round;

    @Autowired
    private DocumentsStatus status;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private static TestScanner scanner() {
        try {
            return new TestScanner(TestScanner.HONEST);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void whereItListens(DynamicPropertyRegistry properties) {
        properties.add("corridor.documents.scanner", SCANNER::address);
    }

    @AfterAll
    static void stop() throws IOException {
        SCANNER.close();
    }

    private Reader secretariat() {
        return Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private long add(String practice, String content) {
        Reference about = new Reference("practice", TestPractice.named(practice).insert(database));
        return documents
                .add(
                        secretariat(),
                        new NewDocument(about, "Title", Optional.empty(), Set.of("public")),
                        "a.txt",
                        new ByteArrayInputStream(TestFiles.text(content)))
                .orThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private String state(long id) {
        return documents.find(secretariat(), id).orThrow().state();
    }

    @Test
    void givesNothingOutBeforeItWasCalledClean() {
        long id = add("clean", "harmless");
        assertThat(state(id)).isEqualTo("scanning");
        assertThat(code(documents.find(Reader.VISITOR, id))).isEqualTo("document-missing");
        assertThat(code(documents.open(secretariat(), id, 1))).isEqualTo("document-waiting");
        scan.run(id);
        assertThat(state(id)).isEqualTo("available");
        assertThat(documents.open(Reader.VISITOR, id, 1).orThrow().version().finding())
                .isEqualTo("clean");
    }

    @Test
    void erasesAnInfectedDocumentAndTakesACleanOneInItsPlace() {
        long id = add("infected", "before " + TestScanner.EICAR);
        scan.run(id);
        assertThat(state(id)).isEqualTo("infected");
        assertThat(code(documents.find(Reader.VISITOR, id))).isEqualTo("document-missing");
        assertThat(code(documents.open(secretariat(), id, 1))).isEqualTo("document-infected");
        assertThat(documents.find(secretariat(), id).orThrow().newest().threat())
                .isEqualTo("Eicar-Test-Signature");
        renew(id, "clean this time");
        scan.run(id);
        assertThat(state(id)).isEqualTo("available");
        assertThat(code(documents.open(Reader.VISITOR, id, 2))).isEqualTo("done");
        assertThat(code(documents.open(Reader.VISITOR, id, 1))).isEqualTo("document-missing");
    }

    private void renew(long id, String content) {
        documents
                .addVersion(
                        secretariat(),
                        Target.of(id),
                        "newer",
                        "a.txt",
                        new ByteArrayInputStream(TestFiles.text(content)))
                .orThrow();
    }

    @Test
    void keepsTheEarlierVersionWhileANewOneWaitsAndWhereItIsInfected() {
        long id = add("renewed", "first");
        scan.run(id);
        renew(id, TestScanner.EICAR);
        assertThat(code(documents.open(Reader.VISITOR, id, 1))).isEqualTo("done");
        assertThat(documents.find(Reader.VISITOR, id).orThrow().versions()).hasSize(1);
        scan.run(id);
        assertThat(state(id)).isEqualTo("available");
        assertThat(code(documents.open(Reader.VISITOR, id, 1))).isEqualTo("done");
        assertThat(documents.find(Reader.VISITOR, id).orThrow().current()).isEqualTo(1);
        assertThat(code(documents.open(secretariat(), id, 2))).isEqualTo("document-infected");
    }

    @Test
    void staysClosedWhileTheScannerFailsAndTriesAgain() {
        SCANNER.answering(content -> BUSY);
        long id = add("failing", "harmless but unchecked");
        scan.run(id);
        assertThat(state(id)).isEqualTo("scanning");
        assertThat(code(documents.open(secretariat(), id, 1))).isEqualTo("document-waiting");
        assertThat(documents.find(secretariat(), id).orThrow().newest().problem())
                .contains("stream: ERROR");
        assertThat(status.line().values()).endsWith("failing");
        database.sql("delete from jobs.task where task_name = 'document.scan'").update();
        round.run();
        assertThat(database.sql(
                                "select count(*) from jobs.task where task_name = 'document.scan' and task_instance = :id")
                        .param("id", String.valueOf(id))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        SCANNER.answering(TestScanner.HONEST);
        scan.run(id);
        assertThat(state(id)).isEqualTo("available");
        assertThat(status.line().values()).endsWith("on");
    }
}
