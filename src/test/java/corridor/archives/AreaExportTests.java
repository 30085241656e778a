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

/** What the areas hold leaves with an export and comes back byte for byte, or stays for a reason; what is sealed stays sealed. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class AreaExportTests {

    /** Tables that no export holds, and why. */
    private static final Map<String, String> STAYING = new TreeMap<>(Map.ofEntries(
            Map.entry("accounts.arrival", "a step of signing in that is left"),
            Map.entry("accounts.challenge", "a secret of signing in"),
            Map.entry("accounts.code_secret", "a secret, sealed with a key that is not in the database"),
            Map.entry("accounts.credential", "a secret: people choose a new password"),
            Map.entry("accounts.departure", "a step of signing in that is left"),
            Map.entry("accounts.factor_reset", "who lost their codes at this installation"),
            Map.entry("accounts.link", "a secret of a letter"),
            Map.entry("accounts.passkey", "made for the address of this installation"),
            Map.entry("accounts.recovery_code", "a secret"),
            Map.entry("accounts.session", "a secret"),
            Map.entry("accounts.sign_in", "what happened at the door of this installation"),
            Map.entry("accounts.token", "a secret of programs"),
            Map.entry("accounts.use", "when an account of this installation was used last"),
            Map.entry("actors.standing", "a counter of changes"),
            Map.entry("archives.backup", "backups of this installation"),
            Map.entry("audit.finding", "what a check of this installation found"),
            Map.entry("audit.person_key", "a secret: keys by which personal values are read"),
            Map.entry("calls.access_code", "a secret of hidden calls"),
            Map.entry("contacts.import", "work under way: what is recorded of it leaves as contacts"),
            Map.entry("documents.piece", "leaves as files"),
            Map.entry("documents.preview", "drawn anew"),
            Map.entry("forum.name_taken", "who took which names away"),
            Map.entry("jobs.task", "work of this installation"),
            Map.entry("outbox.address", "what mail servers said to this installation"),
            Map.entry("outbox.digest_day", "when the daily letters went"),
            Map.entry("outbox.dismissal", "who does not want to see their first steps"),
            Map.entry("outbox.draft", "no copy sends a letter again"),
            Map.entry("outbox.draft_recipient", "no copy sends a letter again"),
            Map.entry("outbox.letter", "no copy sends a letter again"),
            Map.entry("outbox.link_key", "a secret of letters"),
            Map.entry("outbox.notice", "no copy sends a letter again"),
            Map.entry("outbox.notice_recipient", "no copy sends a letter again"),
            Map.entry("outbox.task", "what waits for whom follows from the records"),
            Map.entry("participation.badge", "a secret of the entrance"),
            Map.entry("participation.need", "sealed: what somebody needs at the door"),
            Map.entry("partnerships.ending", "which ends partners of this installation were told of"),
            Map.entry("partnerships.guide_compared", "a copy that is made anew each day"),
            Map.entry("partnerships.pulse_tally", "counts of a round: what may be shown leaves with the round"),
            Map.entry("partnerships.pulse_voted", "a secret: that somebody has answered"),
            Map.entry("practices.confirmation", "a secret of a letter"),
            Map.entry("practices.import", "work under way: what is recorded of it leaves as practices"),
            Map.entry("practices.import_chunk", "work under way"),
            Map.entry("practices.import_row", "work under way"),
            Map.entry("practices.reading", "help with a draft, until it has been looked through"),
            Map.entry("programme.calendar", "a secret: the address of a calendar"),
            Map.entry("public.event_publication", "work of this installation: events on their way to the index"),
            Map.entry("settings.area_export", "which exports were made of this installation")));

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
            Map.entry("matter", "open"),
            Map.entry("discussion", "open"),
            Map.entry("paper", "draft"),
            Map.entry("listing", "open"),
            Map.entry("introduction", "interest"),
            Map.entry("assistance-request", "submitted"),
            Map.entry("expert", "applied"),
            Map.entry("mission", "proposed"),
            Map.entry("partnership", "exploring"),
            Map.entry("party", "asked"),
            Map.entry("agreement", "negotiation"),
            Map.entry("guide", "given"),
            Map.entry("pulse-round", "closed"),
            Map.entry("disclosure", "asked"),
            Map.entry("register", "submitted"),
            Map.entry("adoption", "reported"),
            Map.entry("review", "open"),
            Map.entry("report", "open"),
            Map.entry("organisation-verification", "verified"),
            Map.entry("appointment", "proposed")));

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
                                .filter(table -> !table.contains(".flyway_schema_history"))
                                .filter(table -> !leaving.contains(table)))
                .containsExactlyInAnyOrderElementsOf(STAYING.keySet());
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
        beside();
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
                        "signatures",
                        "links",
                        "ties",
                        "introductions",
                        "missions",
                        "parties",
                        "agreements",
                        "guides",
                        "pulse-rounds",
                        "disclosures",
                        "register-entries",
                        "verifications",
                        "risk-flags",
                        "appointments",
                        "letter-wordings",
                        "letter-preferences");
    }

    /** What no lifecycle makes. */
    private void beside() {
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id)
                values ('session', 1, 'shown-at', 'practice', 1)""").update();
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id, by_hand, reason, made_by, made_at)
                values ('practice', 1, 'builds-on', 'practice', 2, true, 'The same desk', 'person:1', now())""").update();
        database.sql("""
                insert into actors.flag (organisation, level, category, reason, set_by, set_at)
                select min(id), 'observed', 'conduct', 'A report', 'person:1', now() from actors.organisation""").update();
        database.sql("""
                insert into outbox.wording (kind, language, subject, text, changed_by, changed_at)
                values ('announcements.message', 'en', 'News', 'In our words', 'person:1', now())""").update();
        database.sql("""
                insert into outbox.preference (person, topic, pace, changed_at)
                select min(id), 'calls', 'daily', now() from actors.person""").update();
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
