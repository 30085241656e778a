package corridor.forum;

import corridor.forum.AcrossFigures.Figure;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What came of the cycles of a forum, side by side. */
@Controller
public class AcrossPage {

    private final Forums forums;
    private final Cycles cycles;
    private final Across across;

    AcrossPage(Forums forums, Cycles cycles, Across across) {
        this.forums = forums;
        this.cycles = cycles;
        this.across = across;
    }

    @GetMapping("/forums/{forum}/across")
    ModelAndView show(Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        List<Cycle> all = cycles.of(frame.reader(), found.id());
        AcrossView view = new AcrossView(
                found.url(),
                found.name().in(frame.language()).text(),
                all.stream()
                        .map(one -> new ActorLinks.Link(one.title().in(frame.language()), one.url()))
                        .toList(),
                across.lines(frame.reader(), found, all).stream()
                        .map(one -> line(frame, one))
                        .toList());
        return new ModelAndView("forum/across", Map.of("frame", frame, "view", view));
    }

    private static LineView line(Frame frame, Across.Line line) {
        return new LineView(
                frame.t("forum.across." + line.key()),
                line.figures().stream().map(one -> cell(frame, one)).toList(),
                frame.t("forum.across.sum", line.sum(), line.known()));
    }

    private static Cell cell(Frame frame, @Nullable Figure figure) {
        Long value = figure == null ? null : figure.value();
        if (figure == null || value == null) {
            return new Cell("", "");
        }
        Long base = figure.base();
        return new Cell(base == null ? frame.number(value) : frame.t("forum.across.of", value, base), figure.url());
    }

    /** For spreadsheets: a cell without anything is not known. */
    @GetMapping("/forums/{forum}/across.csv")
    ResponseEntity<String> table(Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        List<Cycle> all = cycles.of(frame.reader(), found.id());
        String head = row(Stream.concat(Stream.of("figure"), all.stream().map(Cycle::slug)));
        String rows = across.lines(frame.reader(), found, all).stream()
                .map(line -> row(Stream.concat(
                        Stream.of(line.key()),
                        line.figures().stream()
                                .map(one -> one == null || one.value() == null ? "" : String.valueOf(one.value())))))
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(head + rows);
    }

    /** Keys, addresses and numbers hold no sign that would need quoting. */
    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(",")) + "\r\n";
    }

    /** What the page shows. */
    public record AcrossView(String back, String forum, List<ActorLinks.Link> cycles, List<LineView> lines) {}

    /** One line of figures. */
    public record LineView(String name, List<Cell> cells, String sum) {}

    /** One figure; blank where nobody knows. */
    public record Cell(String text, String url) {

        public boolean known() {
            return !text.isEmpty();
        }
    }
}
