package corridor.forum.papers;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Differences;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One text of a paper, and what changed in it since the one before. */
@Controller
public class PaperEditionPage {

    private final Papers papers;

    PaperEditionPage(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/forums/papers/{id:\\d{1,18}}/editions/{number:\\d{1,6}}")
    ModelAndView show(Frame frame, @PathVariable long id, @PathVariable int number) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        List<PaperEdition> seen = papers.editions(frame.reader(), paper);
        PaperEdition edition = seen.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        Optional<PaperEdition> before =
                seen.stream().filter(one -> one.number() < number).findFirst();
        String text = edition.text().in(frame.language()).text();
        EditionView view = new EditionView(
                paper,
                edition,
                edition.frozenAt() == null ? "" : frame.date(edition.frozenAt()),
                before.map(PaperEdition::number).orElse(0),
                before.map(one -> Differences.between(
                                one.text().in(frame.language()).text(), text, frame.language()))
                        .orElseGet(() -> List.of(new Differences.Piece("kept", text))));
        return new ModelAndView("forum/paper-edition", Map.of("frame", frame, "view", view));
    }

    /**
     * What the page shows.
     *
     * @param before the number of the text that it is compared with; 0 where there is none
     */
    public record EditionView(
            Paper paper, PaperEdition edition, String day, int before, List<Differences.Piece> pieces) {}
}
