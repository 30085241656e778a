package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfLinesTests {

    private static final String[] CARDS = {
        "Diaspora bonds",
        "Kenya and IOM",
        "",
        "Policy challenge: The costs of sending money home are high and people who live abroad have few ways",
        "to lend to their country of origin at a fair rate, while the country of origin has few ways to find",
        "savers abroad.",
        "",
        "Solution or approach: A bond that is sold in small amounts through the consulates of the country and",
        "through banks in the countries of destination, with a guarantee by a development bank against losses",
        "in the first years.",
        "",
        "Skills passports",
        "Philippines",
        "",
        "Solution or approach: A passport that lists what a person has learnt at work, recognised by employers",
        "in both countries.",
    };

    @TempDir
    Path folder;

    @Test
    void readsCardsWhoseLinesAreWrapped() throws IOException {
        SourceFile file = opened(pdf(1, null, CARDS));
        assertThat(file.kind()).isEqualTo(SourceKind.PDF);
        assertThat(file.firstRows(9))
                .extracting(row -> row.value("title"))
                .containsExactly("Diaspora bonds", "Skills passports");
        assertThat(file.firstRows(9))
                .extracting(row -> row.value("proponents"))
                .containsExactly("Kenya and IOM", "Philippines");
        assertThat(file.firstRows(9).getFirst().value("approach"))
                .startsWith("A bond that")
                .contains("country and through banks")
                .endsWith("in the first years.");
    }

    @Test
    void refusesWhatIsEncrypted() throws IOException {
        assertThat(refusal(pdf(1, "secret", CARDS)).code()).isEqualTo("file-encrypted");
    }

    @Test
    void refusesScannedPages() throws IOException {
        assertThat(refusal(pdf(2, null)).code()).isEqualTo("file-without-text");
    }

    @Test
    void refusesTooManyPages() throws IOException {
        assertThat(refusal(pdf(501, null)).code()).isEqualTo("file-too-many-pages");
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        byte[] bytes = Files.readAllBytes(pdf(1, null, CARDS));
        Path file = new Uploads(folder).bytes("cut.pdf", Arrays.copyOf(bytes, 60));
        assertThat(refusal(file).code()).isEqualTo("file-damaged");
    }

    private Path pdf(int pages, @Nullable String password, String... lines) throws IOException {
        Path file = folder.resolve("practices.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            if (lines.length > 0) {
                write(document, lines);
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, String... lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.setLeading(14);
            content.beginText();
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, line.isEmpty() ? -24 : -14);
            }
            content.endText();
        }
    }
}
