package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetSourceTests {

    @TempDir
    Path folder;

    @Test
    void readsTheFirstSheetWithDataBelowItsHeader() throws IOException {
        SourceFile file = opened(workbook(book -> {
            book.newWorksheet("Empty");
            Worksheet sheet = book.newWorksheet("Practices");
            sheet.value(0, 0, "Export of 2025");
            strings(sheet, 2, "Title", "", "Year", "Title");
            strings(sheet, 3, "Café", "=1+1", "2020", "x\ny");
            strings(sheet, 5, "Second");
        }));
        assertThat(file.kind()).isEqualTo(SourceKind.SPREADSHEET);
        assertThat(file.columns()).containsExactly("Title", "column 2", "Year", "Title 2");
        assertThat(file.facts()).isEqualTo(new SourceFacts(null, null, "Practices", 3));
        assertThat(file.firstRows(9))
                .containsExactly(
                        new SourceRow(
                                1,
                                4,
                                4,
                                Map.of("Title", "Café", "column 2", "=1+1", "Year", "2020", "Title 2", "x\ny"),
                                List.of()),
                        new SourceRow(2, 6, 6, Map.of("Title", "Second"), List.of()));
    }

    @Test
    void writesDatesAndNumbersAsText() throws IOException {
        SourceRow row = rows(workbook(book -> {
                    Worksheet sheet = book.newWorksheet("S");
                    strings(sheet, 0, "date", "moment", "whole", "fraction", "truth", "missing");
                    sheet.value(1, 0, LocalDate.of(2025, 8, 11));
                    sheet.style(1, 0).format("dd/mm/yyyy").set();
                    sheet.value(1, 1, LocalDateTime.of(1899, 12, 31, 10, 20).plusYears(101));
                    sheet.style(1, 1).format("[$-409]d-mmm-yy h:mm \"o'clock\"").set();
                    sheet.value(1, 2, 44.0);
                    sheet.value(1, 3, 0.1 + 0.2);
                    sheet.style(1, 3).format("[Red]0.00\" days\"").set();
                    sheet.value(1, 4, true);
                    sheet.value(1, 5, "N/A");
                }))
                .getFirst();
        assertThat(row.values().values()).containsExactly("2025-08-11", "2000-12-31T10:20", "44", "0.3", "true");
    }

    private Path workbook(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("practices.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "Corridor", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    private static void strings(Worksheet sheet, int row, String... values) {
        for (int column = 0; column < values.length; column++) {
            if (!values[column].isEmpty()) {
                sheet.value(row, column, values[column]);
            }
        }
    }
}
