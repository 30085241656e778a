package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.access.Reader;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the templates of charts write. */
class ChartPagesTests {

    private static final TemplateEngine TEMPLATES = UiConfiguration.templates();
    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryTextInEachLanguage(Language language) {
        assertThat(map(language, Map.of("MA", 12L, "MV", 3L)) + bars(language) + map(language, Map.of()))
                .doesNotContain("chart.", "{", "}")
                .doesNotContain("style=");
    }

    @Test
    void linksAndNamesEachCountryWithACount() {
        assertThat(map(Language.ENGLISH, Map.of("MA", 12L, "MV", 3L, "PH", 0L)))
                .containsOnlyOnce("<a class=\"map-5\" href=\"/of/MA\"><title>MA: 12</title>")
                .containsOnlyOnce("<a class=\"map-1\" href=\"/of/MV\"><title>MV: 3</title>")
                .doesNotContain("/of/PH");
    }

    @Test
    void linksNoBarOfNothing() {
        assertThat(bars(Language.ENGLISH))
                .contains("<a href=\"/health\">Health</a>")
                .doesNotContain("/trade");
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(map(Language.ENGLISH, Map.of()))
                .contains("<p>There is nothing to show yet.</p>")
                .doesNotContain("<table", "map-legend", "chart-skip");
    }

    @Test
    void escapesNames() {
        assertThat(render(
                        Language.ENGLISH,
                        "ui/bars.jte",
                        Map.of(
                                "bars",
                                Bars.of(List.of(new Count("<b>", "/\"", 1))),
                                "title",
                                "t",
                                "heading",
                                "h",
                                "download",
                                "/d.csv")))
                .contains("&lt;b&gt;", "href=\"/&#34;\"");
    }

    static String map(Language language, Map<String, Long> counts) {
        Map<CountryCode, Long> byCountry = counts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> new CountryCode(entry.getKey()), Map.Entry::getValue));
        WorldMap map = WorldMap.of(language, byCountry, CountryCode::value, country -> "/of/" + country);
        return render(
                language,
                "ui/worldmap.jte",
                Map.of("map", map, "id", "map", "title", "Where", "download", "/counts.csv?by=country"));
    }

    private static String bars(Language language) {
        Bars bars = Bars.of(List.of(new Count("Health", "/health", 3), new Count("Trade", "/trade", 0)));
        return render(
                language,
                "ui/bars.jte",
                Map.of("bars", bars, "title", "Themes", "heading", "Theme", "download", "/counts.csv?by=theme"));
    }

    static String render(Language language, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("frame", frame(language));
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, all, page);
        return page.toString();
    }

    private static Frame frame(Language language) {
        return new Frame(
                MESSAGES,
                language,
                Reader.VISITOR,
                new Frame.Site(
                        "Corridor",
                        "http://localhost",
                        List.of(),
                        false,
                        false,
                        new OperatorLook.Look("Corridor", "", "", Language.ALL, "", "", LocalizedText.EMPTY, true),
                        List.of()),
                "/",
                false,
                () -> new Frame.FormToken("_csrf", ""),
                () -> 0);
    }
}
