package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.refusal;
import static corridor.practices.imports.files.Uploads.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetRowsTests {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    @Test
    void readsFormulasByTheirLastResult() throws IOException {
        String cells = "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\"><f>A2*2</f></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>UPPER(\"x\")</f><v>X</v></c>"
                + "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        List<SourceRow> rows = rows(sheet(HEADER + cells));
        assertThat(rows)
                .extracting(SourceRow::values)
                .containsExactly(Map.of("a", "2", "b", "=A2*2"), Map.of("a", "X", "b", "#DIV/0!"));
        assertThat(rows)
                .extracting(SourceRow::notes)
                .containsExactly(List.of("formula-as-text"), List.of("formula-error"));
    }

    @Test
    void notesCellsBeyondTheHeader() throws IOException {
        String cells = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\"><v>4</v></c></row>";
        assertThat(rows(sheet(HEADER + cells)))
                .containsExactly(new SourceRow(1, 2, 2, Map.of("a", "1", "column 4", "4"), List.of("cells-extra")));
    }

    @Test
    void refusesAddressesThatWouldFillTheMemory() throws IOException {
        String cells = "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>";
        assertThat(refusal(sheet(HEADER + cells)).code()).isEqualTo("file-too-many-columns");
        String wide = "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>";
        assertThat(refusal(sheet(HEADER + wide)).code()).isEqualTo("file-too-many-columns");
    }

    @Test
    void doesNotFollowEntities() throws IOException {
        Path file = sheet(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x&e;y</t></is></c></row>");
        assertThat(refusal(file).code()).isEqualTo("file-damaged");
    }

    @Test
    void refusesDamagedSheets() throws IOException {
        assertThat(refusal(sheet("<row r=\"1\"><c></row>")).code()).isEqualTo("file-damaged");
        assertThat(refusal(sheet("")).code()).isEqualTo("file-without-rows");
    }

    /** A workbook written by hand, with these rows. */
    private Path sheet(String rows) throws IOException {
        return sheet("", rows);
    }

    private Path sheet(String declaration, String rows) throws IOException {
        String ns = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return new Uploads(folder)
                .zip(
                        "practices.xlsx",
                        Map.of(
                                "[Content_Types].xml",
                                "<Types xmlns=\"" + packages + "content-types\"><Override PartName=\"/xl/workbook.xml\""
                                        + " ContentType=\"" + types + "sheet.main+xml\"/>"
                                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                                        + "styles+xml\"/></Types>",
                                "xl/styles.xml",
                                "<styleSheet" + ns + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>",
                                "xl/workbook.xml",
                                "<workbook" + ns + " xmlns:r=\"" + office
                                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                                        + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                                "xl/worksheets/sheet1.xml",
                                declaration + "<worksheet" + ns + "><sheetData>" + rows + "</sheetData></worksheet>"));
    }
}
