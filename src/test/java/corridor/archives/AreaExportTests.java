package corridor.archives;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.Contributions;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.TestDatabase;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.archives.Restoration.Done;
import corridor.audit.Chain;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.database.ModuleMigrations;
import corridor.workflow.WorkflowRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the areas of the forum cycle hold leaves with an export and comes back byte for byte; what is sealed stays sealed. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class AreaExportTests {

    private static final Set<String> AREAS = Set.of(
            "questions", "calls", "forum", "programme", "participation", "floor", "recommendations", "consultations");

    /** Tables that no export holds: secrets, what a badge or an access need says of somebody, and who took which names away. */
    private static final Set<String> STAYING = Set.of(
            "calls.access_code", "forum.name_taken", "programme.calendar", "participation.badge", "participation.need");

    /** One of each kind, in a state in which it may stand. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("call", "open"),
            Map.entry("clarification", "answered"),
            Map.entry("submission", "submitted"),
            Map.entry("appraisal", "delivered"),
            Map.entry("pack", "signed"),
            Map.entry("pitch", "confirmed"),
            Map.entry("programme-release", "released"),
            Map.entry("programme-draft", "left"),
            Map.entry("delegation", "open"),
            Map.entry("registration", "confirmed"),
            Map.entry("floor-question", "shown"),
            Map.entry("follow-up", "told"),
            Map.entry("launch", "launched"),
            Map.entry("consultation", "announced"),
            Map.entry("reply", "sent"),
            Map.entry("signature", "signed"),
            Map.entry("matter", "open")));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Exports exports;

    @Autowired
    private List<ExportPart> parts;

    @Autowired
    private List<ExportFiles> files;

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private Chain chain;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void namesEveryTableOfTheAreasOrSaysThatItStays() {
        Set<String> leaving = exports.kinds().stream()
                .map(kind -> kind.table().replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(new TableStore(database)
                        .columns().keySet().stream()
                                .map(table -> table.replace("\"", ""))
                                .filter(table -> AREAS.contains(table.substring(0, table.indexOf('.'))))
                                .filter(table -> !table.endsWith(".flyway_schema_history"))
                                .filter(table -> !leaving.contains(table)))
                .containsExactlyInAnyOrderElementsOf(STAYING);
    }

    @Test
    void comesBackByteForByte() throws Exception {
        int number = 970_000;
        for (WorkflowRecords records : Contributions.of(WorkflowRecords.class)) {
            for (Map.Entry<String, String> one : KINDS.entrySet()) {
                if (records.kinds().contains(one.getKey())) {
                    records.insert(
                            database,
                            one.getKey(),
                            one.getValue(),
                            one.getKey().equals("submission") ? "restricted:sealed" : "restricted:secretariat",
                            number++);
                }
            }
        }
        while (chain.seal() > 0) {}
        Path first = TestDatabase.folder().resolve("first");
        ExportManifest manifest = exports.write(first, true).orElseThrow();
        DataSource empty = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "");
        migrations.migrate(empty);
        assertThat(new ExportImports(empty, exports, new Restores(empty, migrations, List.of())).read(first))
                .isEqualTo(new Done(manifest.records().stream()
                        .mapToLong(ExportManifest.Records::rows)
                        .sum()));
        Path second = TestDatabase.folder().resolve("second");
        assertThat(new Exports(empty, parts, files, clock).write(second, true)).isPresent();
        for (ExportManifest.Records records : manifest.records()) {
            assertThat(second.resolve(records.lines())).hasSameBinaryContentAs(first.resolve(records.lines()));
            assertThat(second.resolve(records.table())).hasSameBinaryContentAs(first.resolve(records.table()));
        }
        assertThat(manifest.records().stream()
                        .filter(records -> records.rows() > 0)
                        .map(ExportManifest.Records::name))
                .contains(
                        "call-submissions",
                        "call-submission-editions",
                        "call-dossiers",
                        "call-appraisals",
                        "hand-overs",
                        "pitches",
                        "programme-releases",
                        "registrations",
                        "floor-questions",
                        "replies",
                        "signatures");
    }

    @Test
    void keepsWhatIsSealedUntilItsCallHasClosed() throws Exception {
        CallScene scene = new CallScene(context);
        long convener = scene.organisation("Convener");
        Reader secretariat = scene.reader(scene.person("Desk", Role.SECRETARIAT, null));
        Call call = scene.call(secretariat, convener);
        long owner = scene.organisation("Author’s");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        scene.sent(author, call, owner, "Vraxholm sealed");
        scene.draft(author, call, owner, "Vraxholm never sent");
        assertThat(everything(true)).doesNotContain("Vraxholm");
        scene.close(call);
        assertThat(everything(true)).contains("Vraxholm sealed").doesNotContain("Vraxholm never sent");
        assertThat(everything(false)).doesNotContain("Vraxholm");
    }

    private String everything(boolean people) throws Exception {
        Path place = TestDatabase.folder().resolve("export");
        assertThat(exports.write(place, people)).isPresent();
        try (Stream<Path> all = Files.walk(place)) {
            StringBuilder text = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one ->
                            one.toString().endsWith(".jsonl") || one.toString().endsWith(".csv"))
                    .toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
