package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents and exports that were handed over with the task, where they lie next to the project. */
class SharedMaterialTests {

    private static final Path SHARED = Path.of("../shared");

    @TempDir
    Path folder;

    @Test
    void findsEveryCardOfTheArchivePage() throws IOException {
        SourceFile file = opened(seed("001_"));
        List<SourceRow> rows = file.firstRows(1000);
        assertThat(file.kind()).isEqualTo(SourceKind.CARDS);
        assertThat(rows).filteredOn(row -> !row.value("approach").isEmpty()).hasSize(45);
        assertThat(rows).filteredOn(row -> !row.value("challenge").isEmpty()).hasSize(16);
        assertThat(rows).filteredOn(row -> row.value("proponents").isEmpty()).hasSize(6);
        assertThat(rows).allMatch(row -> !row.value("title").isEmpty()).hasSize(49);
    }

    @Test
    void readsTheTalksOfTheArchivePageAsTitles() throws IOException {
        List<SourceRow> talks = opened(seed("001_")).firstRows(4);
        assertThat(talks).extracting(SourceRow::firstLine).containsExactly(11, 13, 17, 19);
        assertThat(talks).allMatch(talk -> talk.values().keySet().equals(Set.of("title", "session")));
        assertThat(talks.get(1).value("title")).startsWith("We have the evidence and field-tested solutions");
        assertThat(talks.get(3).value("session")).endsWith("(Part 2)");
    }

    @Test
    void notesTheCardUnderTheWrongTitle() throws IOException {
        assertThat(opened(seed("001_")).firstRows(1000))
                .filteredOn(row -> !row.notes().isEmpty())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.firstLine()).isEqualTo(189);
                    assertThat(row.lastLine()).isEqualTo(194);
                    assertThat(row.notes())
                            .containsExactly("heading-misplaced", "text-same-as-line-186", "text-same-as-line-187");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_", "002_", "003_", "004_"})
    void findsNoCardsInOrdinaryDocuments(String name) throws IOException {
        assertThat(refusal(seed(name)).code()).isEqualTo("file-without-rows");
    }

    @Test
    void readsAnExportAsCsv() throws IOException {
        SourceFile file = opened(unpacked("iom_evaluation_repository_export_2025-11-13.csv"));
        assertThat(file.columns()).hasSize(33).startsWith("Title", "Year");
        List<SourceRow> rows = file.firstRows(10_000);
        assertThat(rows).hasSize(734).allMatch(row -> !row.value("Title").isEmpty());
    }

    @Test
    void readsAnExportAsJson() throws IOException {
        List<SourceRow> rows = opened(unpacked("iom_evaluations.json")).firstRows(10_000);
        assertThat(rows).hasSize(734).allMatch(row -> !row.value("meta.Title").isEmpty());
        assertThat(rows.getFirst().value("meta.Donor")).isEmpty();
        assertThat(rows.getFirst().value("meta.Number of Pages Excluding annexes"))
                .isEqualTo("44");
    }

    private static Path seed(String start) throws IOException {
        Path seeds = SHARED.resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), () -> "skipped: " + seeds + " is not there");
        try (var files = Files.list(seeds)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path unpacked(String name) throws IOException {
        Path packed = SHARED.resolve("data/practices/" + name + ".gz");
        assumeTrue(Files.exists(packed), () -> "skipped: " + packed + " is not there");
        try (InputStream content = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(content, folder.resolve(name));
        }
        return folder.resolve(name);
    }
}
