package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shapes.ShapeComparison;
import corridor.shapes.ShapeViews;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two to four entries of one kind, field by field. */
@Controller
class ComparePage {

    private final Registers registers;
    private final ShapeViews shapes;

    ComparePage(Registers registers, ShapeViews shapes) {
        this.registers = registers;
        this.shapes = shapes;
    }

    @GetMapping("/registers/{kind}/compare")
    ModelAndView compare(
            Frame frame, @PathVariable String kind, @RequestParam(name = "e", defaultValue = "") List<String> slugs) {
        RegisterKind known = RegisterListPage.known(kind);
        List<Entry> entries = registers.compare(frame.reader(), known, slugs).orThrow();
        List<Panel.Line> heads = entries.stream()
                .map(one -> Panel.Line.of(frame.in(one.title()), one.url(), ""))
                .toList();
        ShapeComparison heading = shapes.compare(
                frame, EntryHead.SHAPE, entries.stream().map(Entry::head).toList());
        ShapeComparison content = shapes.compare(
                frame,
                known.shape(),
                entries.stream().map(one -> (Record) one.content().record()).toList());
        return new ModelAndView(
                "registers/compare",
                Map.of(
                        "frame",
                        frame,
                        "kind",
                        kind,
                        "heads",
                        heads,
                        "comparison",
                        new ShapeComparison(Stream.concat(
                                        content.fields().stream(),
                                        heading.fields().stream().skip(1))
                                .toList())));
    }
}
