package corridor.accounts;

import corridor.settings.Period.Group;
import corridor.settings.Periods;
import corridor.ui.Frame;
import corridor.ui.PrivacyLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The terms of use, and what is kept of people. */
@Controller
public class TermsPage {

    private final Periods periods;
    private final List<PrivacyLine> lines;

    TermsPage(Periods periods, ObjectProvider<PrivacyLine> lines) {
        this.periods = periods;
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(PrivacyLine::order))
                .toList();
    }

    @GetMapping("/terms")
    ModelAndView terms(Frame frame) {
        return page(frame, "terms", List.of(), List.of());
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Frame frame) {
        return page(
                frame,
                "privacy",
                periods.in(Group.RETENTION).stream()
                        .map(one -> new Term(one.key(), one.unit().code(), periods.of(one)))
                        .toList(),
                lines);
    }

    private static ModelAndView page(Frame frame, String document, List<Term> terms, List<PrivacyLine> areas) {
        return new ModelAndView(
                "accounts/document",
                Map.of(
                        "frame",
                        frame,
                        "document",
                        document,
                        "parts",
                        Terms.parts(document),
                        "terms",
                        terms,
                        "areas",
                        areas));
    }

    /** How long one thing is kept here. */
    public record Term(String key, String unit, int value) {}
}
