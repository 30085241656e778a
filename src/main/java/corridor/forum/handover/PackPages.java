package corridor.forum.handover;

import corridor.printing.Booklet;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A booklet as a page that opens in any browser, from any disk, without anything else. */
final class PackPages {

    private PackPages() {}

    static String html(Booklet booklet) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(booklet.language().tag())
                .append("\" dir=\"")
                .append(booklet.language().direction())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(safe(booklet.title()))
                .append("</title></head>\n<body>\n<h1>")
                .append(safe(booklet.title()))
                .append("</h1>\n<p>")
                .append(safe(booklet.cover()))
                .append("</p>\n");
        booklet.blocks().forEach(block -> append(page, block));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder page, Booklet.Block block) {
        switch (block) {
            case Booklet.Heading heading -> {
                String tag = "h" + Math.min(6, heading.level() + 1);
                page.append('<').append(tag).append('>').append(safe(heading.text()));
                page.append("</").append(tag).append(">\n");
            }
            case Booklet.Text text ->
                page.append("<p>").append(safe(text.text())).append("</p>\n");
            case Booklet.Items items -> {
                page.append("<ul>\n");
                items.items()
                        .forEach(one -> page.append("<li>").append(safe(one)).append("</li>\n"));
                page.append("</ul>\n");
            }
            case Booklet.Table table -> {
                page.append("<table>\n");
                row(page, "th", table.head());
                table.rows().forEach(one -> row(page, "td", one));
                page.append("</table>\n");
            }
            case Booklet.Break none -> page.append("<hr>\n");
        }
    }

    private static void row(StringBuilder page, String tag, List<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> page.append('<')
                .append(tag)
                .append('>')
                .append(safe(cell))
                .append("</")
                .append(tag)
                .append('>'));
        page.append("</tr>\n");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
