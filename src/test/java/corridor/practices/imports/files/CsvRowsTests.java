package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static corridor.practices.imports.files.Uploads.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.shared.RefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTests {

    @TempDir
    Path folder;

    private Path csv(String content) throws IOException {
        return new Uploads(folder).text("practices.csv", content);
    }

    @Test
    void readsLineBreaksInsideCells() throws IOException {
        List<SourceRow> rows = rows(csv("title,text\r\nA,\"one\r\ntwo\r\n\r\nthree\"\r\nB,four\r\n"));
        assertThat(rows.get(0).value("text")).isEqualTo("one\ntwo\n\nthree");
        assertThat(rows).extracting(SourceRow::firstLine).containsExactly(2, 6);
        assertThat(rows).extracting(SourceRow::lastLine).containsExactly(5, 6);
    }

    @Test
    void notesCellsThatAreMissingOrTooMany() throws IOException {
        List<SourceRow> rows = rows(csv("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n"));
        assertThat(rows)
                .extracting(SourceRow::notes)
                .containsExactly(List.of(), List.of("cells-missing"), List.of("cells-extra"), List.of());
        assertThat(rows.get(2).values()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3", "column 4", "4"));
    }

    @Test
    void saysAtWhichLineAQuotationMarkIsMissing() throws IOException {
        SourceFile file = opened(csv("a,b\n1,2\n3,\"4\n5,6\n"));
        assertThatThrownBy(() -> file.firstRows(9))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().details()).containsExactly(3L));
    }

    @Test
    void shortensEndlessCells() throws IOException {
        SourceRow row = rows(csv("a,b\n" + "x".repeat(150_000) + ",2\n")).getFirst();
        assertThat(row.value("a")).hasSize(100_000);
        assertThat(row.notes()).containsExactly("value-shortened");
    }

    @Test
    void refusesAMillionColumns() throws IOException {
        assertThat(refusal(csv("a,".repeat(1_000_000) + "\n1,2\n")).code()).isEqualTo("file-too-many-columns");
        SourceFile file = opened(csv("a,b\n1,2\n" + "1,".repeat(1_000_000) + "\n"));
        assertThatThrownBy(() -> file.firstRows(9)).isInstanceOf(RefusedException.class);
    }

    @Test
    void readsAHundredThousandRowsWhileTheyAreAskedFor() throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id;title;text\n");
            for (int id = 1; id <= 100_000; id++) {
                writer.write(id + ";Practice " + id + ";\"Some text, with \"\"quotes\"\"\nand a second line\"\n");
            }
        }
        SourceFile source = opened(file);
        try (Stream<SourceRow> rows = source.rows()) {
            assertThat(rows.mapToInt(SourceRow::lastLine).max()).hasValue(200_001);
        }
        try (Stream<SourceRow> rows = source.rows()) {
            assertThat(rows.count()).isEqualTo(100_000);
        }
    }
}
