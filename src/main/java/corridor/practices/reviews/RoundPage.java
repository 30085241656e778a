package corridor.practices.reviews;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.reviews.Balance.Choice;
import corridor.practices.reviews.RoundViews.RoundView;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat's rounds: begin, share seats out, follow, conclude. */
@Controller
@RequestMapping("/reviews/rounds")
class RoundPage {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_SEATS = 5_000;

    private final Rounds rounds;
    private final Seating seating;
    private final RoundViews views;
    private final Practices practices;

    RoundPage(Rounds rounds, Seating seating, RoundViews views, Practices practices) {
        this.rounds = rounds;
        this.seating = seating;
        this.views = views;
        this.practices = practices;
    }

    @GetMapping
    ModelAndView list(
            Frame frame, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String practice) {
        return list(frame, Math.clamp(page, 1, 1_000), practice, "");
    }

    private ModelAndView list(Frame frame, int page, String typed, String wrong) {
        Slice<Round> all = rounds.list(frame.reader(), page).orThrow();
        return new ModelAndView(
                "reviews/rounds",
                Map.of(
                        "frame", frame,
                        "rounds", views.rows(frame, all),
                        "managing", Rounds.mayManage(frame.reader()),
                        "typed", typed,
                        "wrong", wrong));
    }

    /** Begins a round for each practice named, one address a line; what cannot begin is said, and stays in the form. */
    @PostMapping
    Object begin(
            Frame frame,
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(defaultValue = "") String visibility,
            @RequestParam(defaultValue = "") String deadline) {
        List<String> slugs = slugs(practice);
        if (slugs.isEmpty()) {
            return frame.again(
                    Kind.INVALID,
                    list(frame, 1, practice, frame.sentence(Refusal.of(Kind.INVALID, "practices-unnamed"))));
        }
        List<Target> targets = slugs.stream()
                .map(slug -> practices.find(frame.reader(), slug).orThrow())
                .map(Practice::id)
                .map(Target::of)
                .toList();
        List<Outcome<Long>> begun = rounds.begin(
                frame.reader(),
                targets,
                Visibility.of(visibility).orElse(Visibility.SINGLE_BLIND),
                day(deadline).orElse(LocalDate.MIN));
        StringBuilder left = new StringBuilder();
        String why = "";
        for (int at = 0; at < begun.size(); at++) {
            if (begun.get(at) instanceof Outcome.Refused<Long>(Refusal refusal)) {
                left.append(slugs.get(at)).append('\n');
                why = frame.sentence(refusal);
                if (refusal.kind() == Kind.FORBIDDEN) {
                    throw new RefusedException(refusal);
                }
            }
        }
        return left.isEmpty()
                ? "redirect:/reviews/rounds"
                : frame.again(Kind.INVALID, list(frame, 1, left.toString(), why));
    }

    /** From addresses or the ends of addresses, with blanks between. */
    private static List<String> slugs(String named) {
        return Arrays.stream(named.split("\\s+"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.substring(one.lastIndexOf('/') + 1))
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** Who would sit where; nothing is written until it is confirmed. */
    @GetMapping("/balance")
    ModelAndView preview(Frame frame) {
        List<Choice> choices = seating.propose(frame.reader()).orThrow();
        return new ModelAndView("reviews/balance", Map.of("frame", frame, "proposal", views.proposal(frame, choices)));
    }

    /** Offers the seats exactly as they were shown; each is judged once more. */
    @PostMapping("/balance")
    String confirm(Frame frame, @RequestParam(defaultValue = "") List<String> seat) {
        List<Choice> choices = seat.stream()
                .filter(one -> one.matches("\\d{1,18}-(internal|external|third)-\\d{1,18}"))
                .limit(MOST_SEATS)
                .map(one -> one.split("-"))
                .map(part -> new Choice(Long.parseLong(part[0]), Seat.of(part[1]), Long.parseLong(part[2])))
                .distinct()
                .toList();
        if (!Rounds.mayManage(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "offer"));
        }
        seating.offer(frame.reader(), choices);
        return "redirect:/reviews/rounds";
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, rounds.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Round round, String typed, String wrong) {
        RoundView view = views.view(frame, round);
        return new ModelAndView(
                "reviews/round",
                Map.of(
                        "frame", frame,
                        "view", view,
                        "managing", Rounds.mayManage(frame.reader()),
                        "typed", typed,
                        "wrong", wrong));
    }

    /** One step of the secretariat. What was typed stays when it is refused. */
    @PostMapping("/{id:\\d{1,18}}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @RequestParam String action,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "0") long part,
            @RequestParam(defaultValue = "") String reasons) {
        Round round = rounds.find(frame.reader(), id).orThrow();
        String said = TypedText.lines(reasons);
        Outcome<Long> outcome = switch (action) {
            case "offer" ->
                seating.offer(frame.reader(), List.of(new Choice(id, seat(seat), person)))
                        .getFirst();
            case "return" ->
                rounds.release(frame.reader(), List.of(Target.of(part)), "taken-back")
                        .getFirst();
            case "conclude" -> rounds.conclude(frame.reader(), new Target(id, version), said);
            case "abandon" -> rounds.abandon(frame.reader(), new Target(id, version), said);
            default -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        };
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, show(frame, round, said, frame.sentence(refusal)));
        }
        return "redirect:/reviews/rounds/" + id;
    }

    private static Seat seat(String code) {
        return Arrays.stream(Seat.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(Seat.EXTERNAL);
    }
}
