package corridor.printing;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Break;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import corridor.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Booklets as their readers open them: PDF read by another library, Word as the text of its parts. */
class PrintingTests {

    private static final Printing PRINTING = new Printing(new Fonts(new PrintingSettings(List.of("/usr/share/fonts"))));

    private static Booklet booklet(Language language, String title, String word) {
        List<Block> blocks = List.of(
                new Heading(1, word + " 1"),
                new Text(word + " <b>&\u0007 \"quoted\"\nsecond line"),
                new Items(List.of(word + " a", word + " b")),
                new Table(List.of("Day", word), List.of(List.of("1", "2"), List.of("3", word))),
                new Break(),
                new Heading(2, "The end"));
        return new Booklet(title, language, "For everybody", blocks);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "FRENCH", "SPANISH", "RUSSIAN", "CHINESE"})
    void setsABookletThatOthersCanRead(Language language) throws IOException {
        assertThat(PRINTING.canPdf(language)).isTrue();
        String word = switch (language) {
            case RUSSIAN -> "Форум";
            case CHINESE -> "论坛";
            default -> "Année";
        };
        String text =
                read(PRINTING.pdf(booklet(language, "A meeting: " + word, word)).orElseThrow());
        assertThat(text)
                .contains("A meeting: " + word, word + " <b>& \"quoted\"", "second line", "For everybody", "The end");
    }

    @Test
    void setsArabicFromTheRight() throws IOException {
        byte[] pdf = PRINTING.pdf(booklet(Language.ARABIC, "المنتدى", "الجلسة")).orElseThrow();
        String text = java.text.Normalizer.normalize(read(pdf), java.text.Normalizer.Form.NFKC);
        assertThat(text).contains("المنتدى", "الجلسة");
    }

    @Test
    void fetchesNothing() throws IOException {
        byte[] pdf = PRINTING.pdf(new Booklet(
                        "<img src=\"http://localhost/x\">",
                        Language.ENGLISH,
                        "",
                        List.of(new Text("<script>x</script>"), new Break())))
                .orElseThrow();
        assertThat(read(pdf)).contains("<img src", "<script>x</script>");
    }

    @Test
    void writesWordWithHeadingsTablesAndDirection() throws IOException {
        String document = part(PRINTING.word(booklet(Language.ARABIC, "المنتدى", "الجلسة")), "word/document.xml");
        assertThat(document)
                .contains(
                        "المنتدى", "الجلسة", "<w:bidi/>", "<w:rtl/>", "<w:bidiVisual/>", "<w:tblHeader", "w:outlineLvl")
                .contains("&lt;b>&amp; \"quoted\"")
                .doesNotContain("\u0007");
        assertThat(part(PRINTING.word(booklet(Language.FRENCH, "Réunion", "Année")), "word/document.xml"))
                .contains("Réunion", "Année 1")
                .doesNotContain("<w:bidi/>");
    }

    private static String part(byte[] file, String name) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.getOrDefault(name, "");
    }
}
