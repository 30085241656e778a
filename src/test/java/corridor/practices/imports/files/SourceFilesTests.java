package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTests {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    Path folder;

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(uploads().text("a.csv", ""))).isEqualTo(Refusal.of(Kind.INVALID, "file-empty"));
        assertThat(refusal(uploads().text("a.csv", " \n \n")).code()).isEqualTo("file-without-rows");
        assertThat(refusal(uploads().text("a.csv", "title,country\n")).code()).isEqualTo("file-without-rows");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(301L * 1024 * 1024);
        }
        assertThat(refusal(file)).isEqualTo(Refusal.of(Kind.TOO_LARGE, "file-too-large", 300L));
    }

    @Test
    void recognisesAFileByItsContent() throws IOException {
        assertThat(refusal(uploads().bytes("practices.csv", PNG)).details()).containsExactly("image/png");
        assertThat(refusal(uploads().bytes("practices.csv", new byte[1000])).code())
                .isEqualTo("file-kind-unsupported");
        assertThat(refusal(uploads().text("practices.csv", "<!DOCTYPE html><html><body>a,b</body></html>"))
                        .details())
                .containsExactly(".html");
        assertThat(opened(uploads().text("practices.pdf", "a,b,c\n1,2,3\n")).kind())
                .isEqualTo(SourceKind.CSV);
    }

    @Test
    void namesTheKindItCannotRead() throws IOException {
        assertThat(refusal(old("WordDocument")).details()).containsExactly(".doc");
        assertThat(refusal(old("Workbook")).details()).containsExactly(".xls");
        assertThat(refusal(old("EncryptedPackage")).code()).isEqualTo("file-encrypted");
        assertThat(refusal(uploads()
                                .zip(
                                        "a.docx",
                                        Map.of(
                                                "mimetype",
                                                "application/vnd.oasis.opendocument.text",
                                                "content.xml",
                                                "")))
                        .details())
                .containsExactly(".odt");
        assertThat(refusal(uploads().zip("a.xlsx", Map.of("ppt/presentation.xml", "")))
                        .details())
                .containsExactly(".pptx");
        assertThat(refusal(uploads().zip("a.zip", Map.of("a.csv", "a,b"))).details())
                .containsExactly("application/zip");
        assertThat(refusal(uploads().text("a.rtf", "{\\rtf1 Title: A}")).details())
                .containsExactly(".rtf");
    }

    @Test
    void refusesTextThatHoldsNoRows() throws IOException {
        String prose =
                "The Forum met in Geneva, Nairobi and Quito.\n\nIt spoke of work, of return, and of money sent home.\n";
        assertThat(refusal(uploads().text("notes.txt", prose)).code()).isEqualTo("file-without-rows");
    }

    @Test
    void readsTextThatBeginsLikeSomethingElse() throws IOException {
        assertThat(opened(uploads().text("a.csv", "ID;PNAME;Country\n1;A;Kenya\n2;B;Mali\n"))
                        .kind())
                .isEqualTo(SourceKind.CSV);
        assertThat(opened(uploads().text("a.txt", "From: Nairobi\nSubject: x\n\nBonds\nKenya\n\nSolution: A bond\n"))
                        .kind())
                .isEqualTo(SourceKind.CARDS);
        assertThat(opened(uploads().text("a.txt", "[Draft] Bonds\nKenya\n\nSolution: A bond\n"))
                        .kind())
                .isEqualTo(SourceKind.CARDS);
    }

    @Test
    void readsPastedCellsOfASpreadsheet() throws IOException {
        SourceFile file = opened(uploads().text("pasted.txt", "title\tcountry\nA\tKenya\nB\tMali\n"));
        assertThat(file.kind()).isEqualTo(SourceKind.CSV);
        assertThat(file.firstRows(9)).extracting(row -> row.value("country")).containsExactly("Kenya", "Mali");
    }

    @Test
    void readsOlderEncodings() throws IOException {
        assertEncoding(
                "windows-1251", "название;страна\nПоддержка мигрантов;Россия\nРабота;Казахстан\n", "страна", "Россия");
        assertEncoding("windows-1256", "العنوان;البلد\nدعم المهاجرين;المغرب\nالعمل;الأردن\n", "البلد", "المغرب");
        assertEncoding("windows-1252", "titre;pays\nL’intégration;Sénégal\nAccès;Bénin\n", "pays", "Sénégal");
        assertEncoding("UTF-16", "titre;pays\nL’intégration;Sénégal\nAccès;Bénin\n", "pays", "Sénégal");
    }

    private void assertEncoding(String charset, String content, String column, String value) throws IOException {
        SourceFile file = opened(uploads().text("a.csv", content, Charset.forName(charset)));
        assertThat(file.facts().encoding()).startsWith(charset);
        assertThat(file.firstRows(1).getFirst().value(column)).isEqualTo(value);
    }

    private Path old(String stream) throws IOException {
        String start = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        String name = new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return uploads().text("old.docx", start + "\0".repeat(1000) + name, StandardCharsets.ISO_8859_1);
    }

    private Uploads uploads() {
        return new Uploads(folder);
    }
}
