package corridor.archives;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.archives.Restoration.Done;
import corridor.archives.Restoration.Refused;
import corridor.audit.Chain;
import corridor.database.ModuleMigrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

@CorridorTest
class ExportTests {

    @Autowired
    private Exports exports;

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private Chain chain;

    @Autowired
    private DataSource source;

    private DataSource empty;
    private ExportImports imports;

    @BeforeEach
    void prepare() {
        empty = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "");
        migrations.migrate(empty);
        imports = new ExportImports(empty, exports, new Restores(empty, migrations, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export.zip"})
    void bringsEveryRecordIntoAnEmptyInstallation(String name) throws Exception {
        while (chain.seal() > 0) {}
        Path place = TestDatabase.folder().resolve(name);
        ExportManifest manifest = exports.write(place, true).orElseThrow();
        List<String> schema = BackupTests.schema(empty);
        assertThat(imports.read(place))
                .isEqualTo(new Done(manifest.records().stream()
                        .mapToLong(ExportManifest.Records::rows)
                        .sum()));
        Map<String, String> there = BackupTests.contents(empty);
        Map<String, String> here = BackupTests.contents(source);
        assertThat(exports.kinds())
                .hasSizeGreaterThan(8)
                .filteredOn(kind -> kind.condition().isEmpty() && kind.left().isEmpty())
                .allSatisfy(kind -> assertThat(there.get(kind.table())).isEqualTo(here.get(kind.table())));
        assertThat(BackupTests.schema(empty)).isEqualTo(schema);
        assertThat(JdbcClient.create(empty)
                        .sql("select nextval('practices.practice_id_seq') > (select max(id) from practices.practice)")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(imports.read(place)).isInstanceOf(Refused.class);
    }

    @Test
    void isReadWithoutCorridor() throws Exception {
        Path place = TestDatabase.folder().resolve("export");
        assertThat(exports.write(place, false)).isPresent();
        assertThat(Files.readString(place.resolve("README.md"))).contains("| practices | ", "JSON Schema");
        JsonNode practice = ArchiveFile.JSON.readTree(
                Files.readAllLines(place.resolve("records/practices.jsonl")).getFirst());
        JsonNode schema = ArchiveFile.JSON.readTree(Files.readAllBytes(place.resolve("schemas/practices.schema.json")));
        assertThat(practice.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        assertThat(schema.at("/properties/id/type").asString()).isEqualTo("integer");
        assertThat(Files.readAllLines(place.resolve("tables/practices.csv")).getFirst())
                .startsWith("id,slug,state");
        assertThat(Files.readString(place.resolve("files/taxonomies/themes.json")))
                .contains("\"code\"", "\"title\"");
    }

    @Test
    void namesNobodyUnlessAsked() throws Exception {
        Path place = TestDatabase.folder().resolve("export");
        assertThat(exports.write(place, false)).isPresent();
        assertThat(place.resolve("records/people.jsonl")).doesNotExist();
        assertThat(place.resolve("records/requests.jsonl")).doesNotExist();
        Path all = TestDatabase.folder().resolve("export");
        assertThat(exports.write(all, true)).isPresent();
        assertThat(all.resolve("records/people.jsonl")).exists();
    }

    @Test
    void refusesWhatIsDamagedUnknownOrNoExport() throws Exception {
        Path place = TestDatabase.folder().resolve("export");
        assertThat(reason(place)).contains("nothing at");
        assertThat(exports.write(place, false)).isPresent();
        Map<String, String> before = BackupTests.contents(empty);
        Files.writeString(place.resolve("records/links.jsonl"), "{}\n", StandardOpenOption.APPEND);
        assertThat(reason(place)).contains("records/links.jsonl is not as it was written");
        Path manifest = place.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("\"links\"", "\"chains\""));
        assertThat(reason(place)).contains("chains in a form that this Corridor does not know");
        Files.writeString(manifest, "{");
        assertThat(reason(place)).contains("damaged");
        Files.delete(manifest);
        assertThat(reason(place)).contains("manifest.json is missing");
        assertThat(BackupTests.contents(empty)).isEqualTo(before);
    }

    private String reason(Path place) throws Exception {
        return imports.read(place) instanceof Refused(String reason) ? reason : "not refused";
    }
}
