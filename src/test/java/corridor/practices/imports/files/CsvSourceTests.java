package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static corridor.practices.imports.files.Uploads.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTests {

    @TempDir
    Path folder;

    private Path csv(String content) throws IOException {
        return new Uploads(folder).text("practices.csv", content);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheSeparatorBehindQuotes(char separator) throws IOException {
        String content = "title,country,notes\n\"a, b; c | d\te\",Kenya,x\n\"f; g, h\",Mali,y\n"
                .replace(",country,", separator + "country" + separator)
                .replace(",Kenya,", separator + "Kenya" + separator)
                .replace(",Mali,", separator + "Mali" + separator);
        SourceFile file = opened(csv(content));
        assertThat(file.kind()).isEqualTo(SourceKind.CSV);
        assertThat(file.facts().separator()).isEqualTo(String.valueOf(separator));
        assertThat(file.columns()).containsExactly("title", "country", "notes");
        assertThat(file.firstRows(9))
                .extracting(row -> row.value("title"))
                .containsExactly("a, b; c | d\te", "f; g, h");
    }

    @Test
    void skipsLinesBeforeTheHeader() throws IOException {
        SourceFile file = opened(
                csv("sep=;\nExport of practices\n\nname;country;year;text\nA;Kenya;2020;t\n;;;\nB;Mali;2021;t\n"));
        assertThat(file.columns()).containsExactly("name", "country", "year", "text");
        assertThat(file.facts().headerLine()).isEqualTo(4);
        assertThat(file.firstRows(9)).extracting(SourceRow::firstLine).containsExactly(5, 7);
        assertThat(file.firstRows(9)).extracting(SourceRow::number).containsExactly(1, 2);
    }

    @Test
    void namesEachColumnOnceAndBlankOnesByPosition() throws IOException {
        assertThat(opened(csv("Title,,title, Title ,\n1,2,3,4,\n")).columns())
                .containsExactly("Title", "column 2", "title 2", "Title 3");
    }

    @Test
    void makesCellsBlankThatStandForNothing() throws IOException {
        SourceRow row = rows(csv("a,b,c,d,e,f\nNaN,N/A,..,null,NA,nano\n")).getFirst();
        assertThat(row.values()).isEqualTo(Map.of("e", "NA", "f", "nano"));
        assertThat(row.value("a")).isEmpty();
    }

    @Test
    void keepsFormulasOfSpreadsheetsAsText() throws IOException {
        assertThat(rows(csv("a,b,c,d\n=1+1,+1,-1,@SUM(A1)\n"))
                        .getFirst()
                        .values()
                        .values())
                .containsExactly("=1+1", "+1", "-1", "@SUM(A1)");
    }

    @Test
    void healsQuotationMarksInsideQuotedCells() throws IOException {
        SourceRow row = rows(csv("a,b\n\"the \"best\" one\",2\n")).getFirst();
        assertThat(row.value("a")).contains("the", "best", "one");
        assertThat(row.value("b")).isEqualTo("2");
    }

    @Test
    void readsQuotedCellsBehindSpaces() throws IOException {
        assertThat(rows(csv("a, b\nx, \"with, comma\"\ny,z\n")))
                .extracting(row -> row.value("b"))
                .containsExactly("with, comma", "z");
    }

    @Test
    void readsOneColumnWhereTheNamePromisesATable() throws IOException {
        assertThat(rows(csv("title\nA\nB\n")))
                .extracting(row -> row.value("title"))
                .containsExactly("A", "B");
        Path text = new Uploads(folder).text("list.txt", "title\nA\nB\n");
        assertThat(refusal(text).code()).isEqualTo("file-without-rows");
    }
}
