package corridor.practices.reviews;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.vetting.Interest;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer was asked to review, and the sheet on which they do. */
@Controller
@RequestMapping("/reviews")
public class ReviewPage {

    private final Reviews reviews;
    private final Practices practices;
    private final Organisations organisations;
    private final Taxonomies taxonomies;

    ReviewPage(Reviews reviews, Practices practices, Organisations organisations, Taxonomies taxonomies) {
        this.reviews = reviews;
        this.practices = practices;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "reviews/mine",
                Map.of(
                        "frame", frame,
                        "rows", rows(frame),
                        "managing", Rounds.mayRead(frame.reader()),
                        "profile",
                                reviews.profile(frame.reader()).stream()
                                        .map(Describing::of)
                                        .toList(),
                        "themes",
                                taxonomies.scheme(Taxonomies.THEMES).terms().stream()
                                        .map(term -> new Choice(
                                                term.code(),
                                                term.label()
                                                        .in(frame.language())
                                                        .text()))
                                        .toList()));
    }

    private List<Mine> rows(Frame frame) {
        List<Assignment> mine = reviews.mine(frame.reader());
        Map<Long, Round> rounds =
                reviews.roundsOf(mine).stream().collect(Collectors.toMap(Round::id, Function.identity()));
        Map<Long, Practice> titles =
                practices
                        .find(
                                frame.reader(),
                                rounds.values().stream().map(Round::practice).toList())
                        .stream()
                        .collect(Collectors.toMap(Practice::id, Function.identity()));
        return mine.stream()
                .flatMap(part -> java.util.stream.Stream.ofNullable(rounds.get(part.review()))
                        .flatMap(round -> java.util.stream.Stream.ofNullable(titles.get(round.practice()))
                                .map(practice -> new Mine(
                                        part,
                                        round,
                                        practice.content()
                                                .title()
                                                .in(frame.language())
                                                .text()))))
                .toList();
    }

    @PostMapping("/profile")
    String describe(
            Frame frame,
            @RequestParam(defaultValue = "") List<String> theme,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "12") int most) {
        reviews.describe(
                        frame.reader(),
                        theme.stream()
                                .filter(code ->
                                        taxonomies.term(Taxonomies.THEMES, code).isPresent())
                                .collect(Collectors.toSet()),
                        language.stream()
                                .filter(tag -> Language.of(tag).isPresent())
                                .collect(Collectors.toSet()),
                        most)
                .orThrow();
        return "redirect:/reviews";
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, reviews.open(frame.reader(), id).orThrow(), Typed.NOTHING, "");
    }

    private ModelAndView show(Frame frame, Assignment part, Typed typed, String wrong) {
        Round round = reviews.roundsOf(List.of(part)).getFirst();
        Practice practice = practices.find(frame.reader(), List.of(round.practice())).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
        boolean named = round.visibility().namesProponents();
        return new ModelAndView(
                "reviews/sheet",
                Map.of(
                        "frame", frame,
                        "part", part,
                        "round", round,
                        "practice", practice,
                        "proponents", named ? proponents(frame, practice) : List.of(),
                        "criteria", reviews.criteria(round),
                        "answers", typed.answers() == null ? part.answers() : typed.answers(),
                        "reason", typed.reason(),
                        "wrong", wrong));
    }

    private List<String> proponents(Frame frame, Practice practice) {
        var proponents = practice.content().classification().proponents();
        return java.util.stream.Stream.concat(
                        organisations.find(proponents.organisations()).stream()
                                .map(Organisation::name)
                                .map(name -> name.in(frame.language()).text()),
                        proponents.others().stream())
                .toList();
    }

    /** One step of the reviewer. What was typed stays when it is refused. */
    @PostMapping("/{id:\\d{1,18}}")
    Object step(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        AnswersForm form = AnswersForm.of(fields);
        Target target = new Target(id, form.version());
        Outcome<Long> outcome = act(frame, target, form);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            Outcome<Assignment> part = reviews.open(frame.reader(), id);
            if (part instanceof Outcome.Refused<Assignment>) {
                throw new RefusedException(refusal);
            }
            return frame.again(
                    refusal,
                    show(
                            frame,
                            part.orThrow(),
                            new Typed(form.hasAnswers() ? form.answers() : null, form.reason()),
                            frame.sentence(refusal)));
        }
        return Set.of("interest", "decline", "abstain").contains(form.action())
                ? "redirect:/reviews"
                : "redirect:/reviews/" + id;
    }

    private Outcome<Long> act(Frame frame, Target target, AnswersForm form) {
        return switch (form.action()) {
            case "accept" -> reviews.accept(frame.reader(), target);
            case "interest" ->
                reviews.recuse(
                        frame.reader(),
                        target,
                        Interest.Kind.of(form.kind()).orElse(Interest.Kind.OTHER),
                        form.shortReason());
            case "decline" -> reviews.decline(frame.reader(), target, form.reason());
            case "abstain" -> reviews.abstain(frame.reader(), target, form.reason());
            case "save" -> reviews.save(frame.reader(), target, form.answers());
            case "deliver" -> deliver(frame, target, form);
            default -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
    }

    /** What stands in the form is kept first, so that nothing typed is lost when it is not complete yet. */
    private Outcome<Long> deliver(Frame frame, Target target, AnswersForm form) {
        Outcome<Long> saved = reviews.save(frame.reader(), target, form.answers());
        return saved instanceof Outcome.Refused<Long> ? saved : reviews.deliver(frame.reader(), Target.of(target.id()));
    }

    /** One review in the list. */
    public record Mine(Assignment part, Round round, String title) {}

    /** A term to tick. */
    public record Choice(String code, String label) {}

    /** What a reviewer says of themselves. */
    public record Describing(Set<String> themes, Set<String> languages, int most) {

        static Describing of(ReviewerStore.Profile profile) {
            return new Describing(profile.themes(), profile.languages(), profile.most());
        }
    }

    /** What was in the form when it was refused. */
    private record Typed(@org.jspecify.annotations.Nullable Answers answers, String reason) {

        static final Typed NOTHING = new Typed(null, "");
    }
}
