package corridor.partnerships.agreements;

import corridor.partnerships.agreements.AgreementView.ClauseLine;
import corridor.shapes.ShapeComparison;
import corridor.shapes.ShapeViews;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the world reads of an agreement, and two of them side by side. */
@Controller
public class AgreementPage {

    private final AgreementFronts fronts;
    private final Agreements agreements;
    private final AgreementViews views;
    private final Clauses clauses;
    private final ShapeViews shapes;
    private final Taxonomies taxonomies;

    AgreementPage(
            AgreementFronts fronts,
            Agreements agreements,
            AgreementViews views,
            Clauses clauses,
            ShapeViews shapes,
            Taxonomies taxonomies) {
        this.fronts = fronts;
        this.agreements = agreements;
        this.views = views;
        this.clauses = clauses;
        this.shapes = shapes;
        this.taxonomies = taxonomies;
    }

    @GetMapping("/agreements/{slug}")
    Object show(Frame frame, @PathVariable String slug) {
        Optional<AgreementFront> front = fronts.find(frame.reader(), slug);
        if (front.isEmpty()) {
            return "redirect:" + agreements.find(frame.reader(), slug).orThrow().workspace();
        }
        return new ModelAndView("agreements/show", Map.of("frame", frame, "view", views.shown(frame, front.get())));
    }

    /**
     * A clause of both.
     *
     * @param standing both, one, other, neither or not-known: what is not known is not no
     */
    public record ClauseRow(String clause, String standing, ClauseLine one, ClauseLine other) {}

    @GetMapping("/agreements/compare")
    ModelAndView compare(
            Frame frame, @RequestParam(defaultValue = "") String one, @RequestParam(defaultValue = "") String other) {
        Agreement first = readable(frame, one);
        Agreement second = readable(frame, other);
        ShapeComparison comparison =
                known(shapes.compare(frame, AgreementContent.SHAPE, List.of(first.content(), second.content())));
        List<ClauseRow> rows = new ArrayList<>();
        List<Clause> left = clauses.readable(frame.reader(), first);
        List<Clause> right = clauses.readable(frame.reader(), second);
        for (int at = 0; at < left.size(); at++) {
            rows.add(new ClauseRow(
                    taxonomies
                            .title(Clause.SCHEME, left.get(at).clause(), frame.language())
                            .text(),
                    Clauses.compared(left.get(at), right.get(at)),
                    views.line(frame, left.get(at)),
                    views.line(frame, right.get(at))));
        }
        return new ModelAndView(
                "agreements/compare",
                Map.of(
                        "frame",
                        frame,
                        "heads",
                        List.of(head(frame, first), head(frame, second)),
                        "comparison",
                        comparison,
                        "rows",
                        rows));
    }

    /** Without what neither of them says. */
    private static ShapeComparison known(ShapeComparison all) {
        return new ShapeComparison(all.fields().stream()
                .filter(field -> field.cells().stream().anyMatch(cell -> !cell.unknown()))
                .toList());
    }

    private static Panel.Line head(Frame frame, Agreement one) {
        return Panel.Line.of(frame.in(one.content().title()), one.url(), "");
    }

    /** One that this reader may read as everybody or as a party; another is missing like one that does not exist. */
    private Agreement readable(Frame frame, String slug) {
        return fronts.find(frame.reader(), slug)
                .map(AgreementFront::agreement)
                .or(() -> agreements.mine(frame.reader(), 0).stream()
                        .filter(each -> each.slug().equals(slug))
                        .findFirst())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }
}
