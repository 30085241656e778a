package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.search.FacetView;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How lines, values to tick and choices say that a text is there in another language only. */
class MarkTests {

    private static final LocalizedText ENGLISH_ALONE = LocalizedText.english("Harbour desk");

    private static Rendering in(Language language) {
        return ENGLISH_ALONE.in(language);
    }

    private static String line(Language language) {
        return ChartPagesTests.render(
                language, "ui/line.jte", Map.of("line", Panel.Line.of(in(language), "/desk", "2020")));
    }

    @Test
    void marksALineOfAPanel() {
        assertThat(line(Language.ARABIC))
                .contains("<a href=\"/desk\" lang=\"en\" dir=\"ltr\">Harbour desk</a>")
                .contains("<span class=\"tongue\">بالإنكليزية</span>");
        assertThat(line(Language.ENGLISH))
                .contains("<a href=\"/desk\">Harbour desk</a>")
                .doesNotContain("tongue", "lang=");
    }

    @Test
    void marksAValueOfAFacet() {
        Map<String, Object> arabic =
                Map.of("facet", "organisation", "value", new FacetView.Value("desk", in(Language.ARABIC), 2, false));
        assertThat(ChartPagesTests.render(Language.ARABIC, "search/tick.jte", arabic))
                .contains("<span lang=\"en\" dir=\"ltr\">Harbour desk</span><span class=\"tongue\">");
    }

    @Test
    void namesTheLanguageOfAChoiceInBrackets() {
        assertThat(option(Language.ARABIC))
                .contains(
                        "<option value=\"desk\" lang=\"en\" dir=\"ltr\" selected>Harbour desk (بالإنكليزية)</option>");
        assertThat(option(Language.ENGLISH)).contains("<option value=\"desk\" selected>Harbour desk</option>");
    }

    private static String option(Language language) {
        return ChartPagesTests.render(
                language, "ui/option.jte", Map.of("code", "desk", "label", in(language), "selected", true));
    }
}
