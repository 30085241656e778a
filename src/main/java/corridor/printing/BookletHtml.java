package corridor.printing;

import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Break;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A booklet as a page of paper: what is set in type from here on. */
final class BookletHtml {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 24mm; @bottom-center { content: counter(page); font-family: letters; font-size: 9pt; } }
            body { font-family: letters, others; font-size: 10.5pt; line-height: 1.45; color: #16202b; }
            h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4mm; }
            h2 { font-size: 15pt; margin: 9mm 0 3mm; page-break-after: avoid; }
            h3 { font-size: 12pt; margin: 6mm 0 2mm; page-break-after: avoid; }
            p { margin: 0 0 2.5mm; }
            .cover { color: #56626e; margin-bottom: 10mm; }
            li { margin: 0 0 1.5mm; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 5mm; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.5mm 2mm; border-bottom: 0.3mm solid #ddd9d0; }
            [dir=rtl] th, [dir=rtl] td { text-align: right; }
            th { font-weight: bold; }
            tr { page-break-inside: avoid; }
            .new { page-break-before: always; }
            """;

    private BookletHtml() {}

    static String of(Booklet booklet) {
        return """
                <html lang="%s" dir="%s"><head><meta charset="utf-8" /><title>%s</title><style>%s</style></head>
                <body dir="%s"><h1>%s</h1><p class="cover">%s</p>%s</body></html>""".formatted(
                        booklet.language().tag(),
                        booklet.language().direction(),
                        escaped(booklet.title()),
                        STYLE,
                        booklet.language().direction(),
                        escaped(booklet.title()),
                        lines(booklet.cover()),
                        booklet.blocks().stream().map(BookletHtml::block).collect(Collectors.joining("\n")));
    }

    private static String block(Block block) {
        return switch (block) {
            case Heading(int level, String text) ->
                "<h%1$d>%2$s</h%1$d>".formatted(Math.clamp(level + 1L, 2, 3), escaped(text));
            case Text(String text) -> "<p>" + lines(text) + "</p>";
            case Items(List<String> items) ->
                items.stream()
                        .map(item -> "<li>" + lines(item) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Table(List<String> head, List<List<String>> rows) ->
                "<table><thead>" + row(head, "th") + "</thead><tbody>"
                        + rows.stream().map(one -> row(one, "td")).collect(Collectors.joining()) + "</tbody></table>";
            case Break() -> "<div class=\"new\"></div>";
        };
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + lines(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br/>");
    }

    /** Signs that no page may hold are left out. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""), "UTF-8");
    }
}
