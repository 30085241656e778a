package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.practices.imports.FormFill.Suggestion;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest
class FormFillTests {

    @Autowired
    private FormFill formFill;

    @Autowired
    private Rights rights;

    private Outcome<Suggestion> read(String name, byte[] content) {
        Reader contributor = Reader.inRoles("role:contributor", Set.of(Role.CONTRIBUTOR), rights);
        return formFill.read(contributor, name, new ByteArrayInputStream(content));
    }

    private String refusal(String name, byte[] content) {
        return read(name, content) instanceof Outcome.Refused<Suggestion>(Refusal refusal) ? refusal.code() : "read";
    }

    /** A Word file with a table of labels and texts, as organisations fill one in. */
    private static byte[] word(String... cells) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < cells.length; at += 2) {
            rows.append("<w:tr>")
                    .append(cell(cells[at]))
                    .append(cell(cells[at + 1]))
                    .append("</w:tr>");
        }
        return zip(
                "word/document.xml",
                ("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                                + "wordprocessingml/2006/main\"><w:body><w:tbl>" + rows
                                + "</w:tbl></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.beginText();
                content.setLeading(14);
                content.newLineAtOffset(40, 740);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void suggestsWhatAWordFileSays() throws IOException {
        Suggestion suggestion = read(
                        "form.docx",
                        word(
                                "Title", "Diaspora bonds for schools",
                                "Summary", "Savers abroad lend the money that builds schools at home.",
                                "Proponents", "Kenya; International Organization for Migration",
                                "Country", "Kenya; Atlantis",
                                "Challenge", "The costs of sending money home are high.",
                                "Approach", "A bond is sold in small amounts through consulates."))
                .orThrow();
        var content = suggestion.content();
        assertThat(content.title().exactly(Language.ENGLISH)).contains("Diaspora bonds for schools");
        assertThat(content.summary().exactly(Language.ENGLISH)).get().asString().startsWith("Savers abroad");
        assertThat(content.classification().places().countries()).containsExactly(new CountryCode("KE"));
        assertThat(content.classification().proponents().countries()).containsExactly(new CountryCode("KE"));
        assertThat(content.classification().proponents().organisations()).hasSize(1);
        assertThat(content.narrative().challenge().isEmpty()).isFalse();
        assertThat(content.narrative().approach().isEmpty()).isFalse();
        assertThat(suggestion.notes()).contains("country-unknown:Atlantis");
        assertThat(content.narrative().sources().keySet())
                .contains("title", "summary", "challenge", "approach", "proponents", "countries")
                .doesNotContain("years", "row");
        assertThat(content.narrative().sources().get("title"))
                .allMatch(lines -> lines.matches("form.docx:\\d+(-\\d+)?"));
    }

    @Test
    void suggestsTheFirstCardOfAPdfFileAndSaysThatThereAreMore() throws IOException {
        Suggestion suggestion = read(
                        "cards.pdf",
                        pdf(
                                "Diaspora bonds",
                                "Kenya and IOM",
                                "",
                                "Policy challenge: The costs of sending money home are high and people abroad have few ways.",
                                "",
                                "Solution or approach: A bond that is sold in small amounts through the consulates.",
                                "",
                                "Skills passports",
                                "Philippines",
                                "",
                                "Solution or approach: A passport that lists what a person has learnt at work."))
                .orThrow();
        assertThat(suggestion.content().title().exactly(Language.ENGLISH)).contains("Diaspora bonds");
        assertThat(suggestion.notes()).contains("cards-many");
    }

    @Test
    void readsAFormWhoseHeadingsStandAloneAndWhosePartsAreLong() throws IOException {
        Suggestion suggestion = read(
                        "report.pdf",
                        pdf(
                                "A desk for returning nurses",
                                "",
                                "Summary",
                                "Nurses who come home find work",
                                "within three months.",
                                "",
                                "Annex two: nothing that anybody knows",
                                "",
                                "Approach",
                                "First the diplomas are recognised.",
                                "",
                                "Then a hospital makes an offer.",
                                "",
                                "Contact person: Amina, office 12",
                                "",
                                "Key message",
                                "- Begin with the diplomas.",
                                "- Ask the hospitals first."))
                .orThrow();
        var content = suggestion.content();
        assertThat(content.title().exactly(Language.ENGLISH)).contains("A desk for returning nurses");
        assertThat(content.summary().exactly(Language.ENGLISH))
                .contains("Nurses who come home find work within three months.");
        assertThat(content.narrative().approach().exactly(Language.ENGLISH))
                .contains("First the diplomas are recognised.\nThen a hospital makes an offer.");
        assertThat(content.narrative().takeaways()).hasSize(2);
        assertThat(suggestion.lines()).contains("Contact person: Amina, office 12");
    }

    @Test
    void refusesAsImportsDo() throws IOException {
        byte[] spaces = new byte[30 << 20];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal("empty.docx", new byte[0])).isEqualTo("file-empty");
        assertThat(refusal("bomb.docx", zip("word/document.xml", spaces))).isEqualTo("file-expands-too-much");
        assertThat(refusal("table.csv", "Title;Summary\na;b".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-not-a-form");
        assertThat(refusal("broken.docx", Arrays.copyOf(word("Title", "x"), 60)))
                .isEqualTo("file-damaged");
        assertThat(formFill.read(Reader.visitor(rights), "a.docx", new ByteArrayInputStream(word("Title", "x"))))
                .isInstanceOf(Outcome.Refused.class);
    }
}
