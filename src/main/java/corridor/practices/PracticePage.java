package corridor.practices;

import corridor.documents.DocumentPanels;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.workflow.Target;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one practice, and what may be done with it there. */
@Controller
class PracticePage {

    private final Practices practices;
    private final PracticeViews views;
    private final PracticeStandings standings;
    private final ReviewSummary.Source reviews;
    private final AdoptionSummary.Source adoptions;
    private final ConfirmationLine.Source confirmations;
    private final ObjectProvider<DocumentPanels> documents;
    private final ObjectProvider<PracticeActions> actions;

    PracticePage(
            Practices practices,
            PracticeViews views,
            PracticeStandings standings,
            ReviewSummary.Source reviews,
            AdoptionSummary.Source adoptions,
            ConfirmationLine.Source confirmations,
            ObjectProvider<DocumentPanels> documents,
            ObjectProvider<PracticeActions> actions) {
        this.practices = practices;
        this.views = views;
        this.standings = standings;
        this.reviews = reviews;
        this.adoptions = adoptions;
        this.confirmations = confirmations;
        this.documents = documents;
        this.actions = actions;
    }

    @GetMapping("/practices/{slug}")
    Object show(Frame frame, @PathVariable String slug) {
        return switch (practices.find(frame.reader(), slug)) {
            case Outcome.Done<Practice>(Practice practice) ->
                new ModelAndView(
                                "practices/show",
                                Map.of(
                                        "frame", frame,
                                        "practice", views.view(frame, practice),
                                        "standing", standings.of(frame, practice),
                                        "adoptions", adoptions.of(frame, practice),
                                        "reviews",
                                                reviews.of(practice.id()).stream()
                                                        .toList()))
                        .addObject(
                                "confirmation",
                                confirmations.of(frame, practice).orElse(null))
                        .addObject("ways", ways(frame, practice))
                        .addObject(
                                "documents",
                                documents.stream()
                                        .map(panels -> panels.of(
                                                frame,
                                                practice.reference(),
                                                PracticeDocuments.owned(frame.reader(), practice)))
                                        .findFirst()
                                        .orElse(null));
            case Outcome.Refused<Practice>(Refusal refusal) -> gone(frame, refusal);
        };
    }

    private List<Panel.Action> ways(Frame frame, Practice practice) {
        return practice.published()
                ? actions.stream()
                        .flatMap(part -> part.actions(frame, practice).stream())
                        .toList()
                : List.of();
    }

    private static Object gone(Frame frame, Refusal refusal) {
        return switch (refusal.code()) {
            case "practice-merged" ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create("/practices/" + refusal.details().getFirst()))
                        .build();
            case "practice-retracted" -> {
                ModelAndView tombstone = new ModelAndView("practices/tombstone", Map.of("frame", frame));
                tombstone.setStatus(HttpStatus.GONE);
                yield tombstone;
            }
            default -> throw new RefusedException(refusal);
        };
    }

    /** Publishes a draft after the check. */
    @PostMapping("/practices/{slug}/publication")
    String check(Frame frame, @PathVariable String slug, @RequestParam int version) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        practices
                .check(frame.reader(), List.of(new Target(practice.id(), version)))
                .getFirst()
                .orThrow();
        return "redirect:/practices/" + slug;
    }

    /** Asks for the reason of a retraction. */
    @GetMapping("/practices/{slug}/retraction")
    ModelAndView retraction(Frame frame, @PathVariable String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        return retraction(frame, practice, "", "");
    }

    private ModelAndView retraction(Frame frame, Practice practice, String reason, String wrong) {
        return new ModelAndView(
                "practices/retract",
                Map.of("frame", frame, "practice", views.view(frame, practice), "reason", reason, "wrong", wrong));
    }

    @PostMapping("/practices/{slug}/retraction")
    Object retract(Frame frame, @PathVariable String slug, @RequestParam int version, @RequestParam String reason) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        return switch (practices.retract(frame.reader(), new Target(practice.id(), version), reason)) {
            case Outcome.Done<Long> done -> "redirect:/practices/" + slug;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, retraction(frame, practice, reason, frame.sentence(refusal)));
        };
    }
}
