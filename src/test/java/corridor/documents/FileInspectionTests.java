package corridor.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import corridor.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileInspectionTests {

    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static FileType type(byte[] content, String name) {
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(content), 20 << 20)) {
            return FileInspection.of(file.path(), FileName.of(name));
        }
    }

    private static String refusal(byte[] content, String name) {
        return catchThrowableOfType(RefusedException.class, () -> type(content, name))
                .refusal()
                .code();
    }

    @Test
    void tellsEachKindByItsContent() throws IOException {
        assertThat(type(TestFiles.pdf(1, "Text"), "a.pdf")).isEqualTo(FileType.PDF);
        assertThat(type(TestFiles.word("Text"), "a.DOCX")).isEqualTo(FileType.DOCX);
        assertThat(type(TestFiles.office("xl/workbook.xml", ""), "a.xlsx")).isEqualTo(FileType.XLSX);
        assertThat(type(TestFiles.office("ppt/presentation.xml", ""), "a.pptx")).isEqualTo(FileType.PPTX);
        assertThat(type(TestFiles.openDocument(FileType.ODT.mediaType()), "a.odt"))
                .isEqualTo(FileType.ODT);
        assertThat(type(TestFiles.openDocument(FileType.ODS.mediaType()), "a.ods"))
                .isEqualTo(FileType.ODS);
        assertThat(type(TestFiles.text("a,b\n1,2\n"), "a.csv")).isEqualTo(FileType.CSV);
        assertThat(type(TestFiles.text("Just text, écrit ici."), "a.txt")).isEqualTo(FileType.TXT);
        assertThat(type(TestFiles.picture("png", 4, 4), "a.png")).isEqualTo(FileType.PNG);
        assertThat(type(TestFiles.picture("jpeg", 4, 4), "a.jpeg")).isEqualTo(FileType.JPEG);
        assertThat(type(WEBP, "a.webp")).isEqualTo(FileType.WEBP);
        assertThat(type(TestFiles.text("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n"), "a.vcf"))
                .isEqualTo(FileType.VCARD);
    }

    @Test
    void refusesPagesDressedAsPictures() throws IOException {
        String html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        assertThat(refusal(TestFiles.text(html), "a.png")).isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.text(svg), "a.jpg")).isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.text("hello " + html), "a.png")).isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.text("only text"), "a.png")).isEqualTo("document-name-misleads");
        assertThat(refusal(TestFiles.text("GIF89a"), "a.png")).isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.pdf(1, "Text"), "a.docx")).isEqualTo("document-name-misleads");
        assertThat(refusal(TestFiles.word("Text"), "a.docx.exe")).isEqualTo("document-name-misleads");
    }

    @Test
    void refusesProgramsAndOtherKinds() throws IOException {
        assertThat(refusal(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "a.txt"))
                .isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.zip(Map.of("a.txt", "text")), "a.docx")).isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.openDocument("application/vnd.oasis.opendocument.graphics"), "a.odt"))
                .isEqualTo("document-kind-refused");
        assertThat(refusal(TestFiles.text("text with a zero \0 in it"), "a.txt"))
                .isEqualTo("document-kind-refused");
    }

    @Test
    void refusesMacrosUnderAnyName() throws IOException {
        String enabled =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        assertThat(refusal(TestFiles.office("word/document.xml", enabled), "a.docx"))
                .isEqualTo("document-macros");
        assertThat(refusal(
                        TestFiles.zip(Map.of(
                                "[Content_Types].xml", "<Types/>",
                                "xl/workbook.xml", "<x/>",
                                "xl/vbaProject.bin", "x")),
                        "a.xlsx"))
                .isEqualTo("document-macros");
        assertThat(refusal(TestFiles.zip(Map.of("content.xml", "<x/>", "Basic/Standard/Module1.xml", "x")), "a.odt"))
                .isEqualTo("document-macros");
    }

    @Test
    void refusesWhatWouldFillTheMemory() throws IOException {
        assertThat(refusal(TestFiles.bomb("word/document.xml", 60), "a.docx")).isEqualTo("document-expands");
        assertThat(refusal(TestFiles.enormousPicture(), "a.png")).isEqualTo("document-expands");
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        byte[] whole = TestFiles.word("Text");
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2), "a.docx"))
                .isEqualTo("document-damaged");
        assertThat(refusal(java.util.Arrays.copyOf(TestFiles.picture("png", 40, 40), 12), "a.png"))
                .isEqualTo("document-damaged");
    }

    @Test
    void refusesPdfFilesCutInTheMiddle() throws IOException {
        byte[] whole = TestFiles.pdf(3, "Text");
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2), "a.pdf"))
                .isEqualTo("document-damaged");
        assertThat(refusal(TestFiles.text("%PDF-1.7\n1 0 obj\n[[[[ %%EOF"), "a.pdf"))
                .isEqualTo("document-damaged");
    }

    @Test
    void refusesPdfFilesThatGrowBeyondMeasure() throws IOException {
        assertThat(refusal(TestFiles.pdf(PdfInspection.MOST_PAGES + 1), "a.pdf"))
                .isEqualTo("document-many-pages");
        assertThat(refusal(TestFiles.swollenPdf(1), "a.pdf")).isEqualTo("document-expands");
        assertThat(refusal(TestFiles.swollenPdf(2), "a.pdf")).isEqualTo("document-expands");
    }

    @Test
    void refusesEntitiesInAnyPart() throws IOException {
        String declared = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>";
        for (String part : List.of("word/document.xml", "word/footnotes.xml", "docProps/core.xml", "_rels/.rels")) {
            assertThat(refusal(TestFiles.word(part, declared), "a.docx"))
                    .as(part)
                    .isEqualTo("document-entities");
        }
    }

    @Test
    void refusesWhatWouldBeFetchedWhenOpened() throws IOException {
        for (String kind : List.of("attachedTemplate", "oleObject", "image", "frame", "subDocument")) {
            for (String place : List.of(
                    "https://example.org/a",
                    "\\\\example.org\\a",
                    "file://example.org/a",
                    "file:///\\\\example.org\\a")) {
                assertThat(refusal(TestFiles.linked(kind, place), "a.docx"))
                        .as(kind + " " + place)
                        .isEqualTo("document-fetches");
            }
        }
        assertThat(refusal(
                        TestFiles.zip(Map.of(
                                "mimetype",
                                FileType.ODT.mediaType(),
                                "content.xml",
                                "<d><draw:image xlink:href=\"http://example.org/a.png\"/></d>")),
                        "a.odt"))
                .isEqualTo("document-fetches");
    }

    @Test
    void takesLinksThatPeopleFollowAndTheWritersOwnFolders() throws IOException {
        assertThat(type(TestFiles.linked("hyperlink", "https://example.org/a"), "a.docx"))
                .isEqualTo(FileType.DOCX);
        assertThat(type(TestFiles.linked("attachedTemplate", "file:///C:\\Templates\\Office.dotx"), "a.docx"))
                .isEqualTo(FileType.DOCX);
        assertThat(type(TestFiles.linked("attachedTemplate", "Office.dotx"), "a.docx"))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void cleansNames() {
        assertThat(FileName.of("..\\..\\etc/passwd.txt").value()).isEqualTo("passwd.txt");
        assertThat(FileName.of("in\u202Evoice\r\nSet-Cookie: x.pdf").value()).isEqualTo("invoiceSet-Cookie x.pdf");
        assertThat(FileName.of("...").as(FileType.PDF).value()).isEqualTo("document.pdf");
        assertThat(FileName.of("ä".repeat(300) + ".pdf").value())
                .hasSize(FileName.LONGEST)
                .endsWith(".pdf");
        assertThat(FileName.of("Übersicht 2026 (أ).pdf").value()).isEqualTo("Übersicht 2026 (أ).pdf");
    }
}
