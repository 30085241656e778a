package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordLinesTests {

    private static final String BULLET = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

    @TempDir
    Path folder;

    @Test
    void readsCardsFromParagraphs() throws IOException {
        SourceFile file = opened(document(paragraphs(
                "Session 1",
                "Diaspora bonds",
                "Kenya and IOM",
                BULLET + "Policy challenge: Costs are high",
                BULLET + "Solution or approach:A bond.",
                BULLET + "for savers abroad",
                "Skills passports",
                "Philippines",
                BULLET + "Solution or approach: A passport.")));
        assertThat(file.kind()).isEqualTo(SourceKind.WORD);
        assertThat(file.firstRows(9))
                .extracting(SourceRow::values)
                .containsExactly(
                        Map.of(
                                "title", "Diaspora bonds",
                                "proponents", "Kenya and IOM",
                                "challenge", "Costs are high",
                                "approach", "A bond.\n• for savers abroad",
                                "session", "Session 1"),
                        Map.of(
                                "title", "Skills passports",
                                "proponents", "Philippines",
                                "approach", "A passport.",
                                "session", "Session 1"));
        assertThat(file.firstRows(1).getFirst().firstLine()).isEqualTo(2);
    }

    @Test
    void readsTableRowsOfALabelAndAText() throws IOException {
        SourceFile file = opened(document("<w:tbl>" + row("Title", "Diaspora bonds") + row("Country", "Kenya")
                + row("Summary", "Savers abroad lend.</w:t></w:r></w:p><w:p><w:r><w:t>At home.") + "</w:tbl>"));
        assertThat(file.firstRows(9).getFirst().values())
                .isEqualTo(Map.of(
                        "title", "Diaspora bonds", "country", "Kenya", "summary", "Savers abroad lend.\nAt home."));
    }

    @Test
    void readsTextOnceThatIsThereForOldProgramsToo() throws IOException {
        String twice = "<mc:AlternateContent><mc:Choice>" + paragraphs("Solution: One") + "</mc:Choice><mc:Fallback>"
                + paragraphs("Solution: One") + "</mc:Fallback></mc:AlternateContent>";
        assertThat(opened(document(paragraphs("Title", "Kenya") + twice)).firstRows(9))
                .hasSize(1);
    }

    @Test
    void refusesEntities() throws IOException {
        String bomb = "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refusal(document(bomb, paragraphs("Title", "Solution: &b;&x;")))
                        .code())
                .isEqualTo("file-unsafe");
    }

    @Test
    void refusesEndlessParagraphs() throws IOException {
        assertThat(refusal(document("<w:p/>".repeat(301_000))).code()).isEqualTo("file-too-long");
    }

    @Test
    void refusesDocumentsWithoutCardsOrDamaged() throws IOException {
        assertThat(refusal(document(paragraphs("Some text."))).code()).isEqualTo("file-without-rows");
        assertThat(refusal(document("<w:p>")).code()).isEqualTo("file-damaged");
    }

    private Path document(String body) throws IOException {
        return document("", body);
    }

    private Path document(String declaration, String body) throws IOException {
        return new Uploads(folder)
                .zip(
                        "practices.docx",
                        Map.of(
                                "word/document.xml",
                                "<?xml version=\"1.0\"?>" + declaration
                                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                                        + "<w:body>" + body + "</w:body></w:document>"));
    }

    private static String paragraphs(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.startsWith(BULLET)
                        ? "<w:p>" + BULLET + "<w:r><w:t>" + text.substring(BULLET.length()) + "</w:t></w:r></w:p>"
                        : "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
    }

    private static String row(String label, String text) {
        return "<w:tr><w:tc>" + paragraphs(label) + "</w:tc><w:tc>" + paragraphs(text) + "</w:tc></w:tr>";
    }
}
