package corridor.practices.adoptions;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adoptions that concern a reader: those of their organisations, and those that they confirm. */
@Controller
@RequestMapping("/adoptions")
class OwnAdoptionPage {

    private final Adoptions adoptions;
    private final AdoptionViews views;
    private final Countries countries;
    private final Clock clock;

    OwnAdoptionPage(Adoptions adoptions, AdoptionViews views, Countries countries, Clock clock) {
        this.adoptions = adoptions;
        this.views = views;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        return new ModelAndView(
                "adoptions/own",
                Map.of("frame", frame, "adoptions", views.own(frame, adoptions.concerning(frame.reader(), page))));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, adoptions.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Adoption adoption, String typed, String sentence) {
        return new ModelAndView(
                "adoptions/show",
                Map.of(
                        "frame", frame,
                        "adoption", adoption,
                        "line", views.line(frame, adoption),
                        "offers", adoptions.offers(frame.reader(), adoption),
                        "typed", typed,
                        "sentence", sentence));
    }

    /** Takes a step. What was typed stays if something is missing. */
    @PostMapping("/{id:\\d{1,18}}/steps/{action}")
    Object act(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Adoption adoption = adoptions.find(frame.reader(), id).orThrow();
        String why = TypedText.lines(reason);
        return switch (adoptions.act(frame.reader(), adoption, version, action, why)) {
            case Outcome.Done<Long> done -> "redirect:/adoptions/" + id;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID || refusal.kind() == Kind.STALE ->
                frame.again(refusal, show(frame, adoption, why, frame.sentence(refusal)));
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    @GetMapping("/{id:\\d{1,18}}/text")
    ModelAndView form(Frame frame, @PathVariable long id) {
        Adoption adoption = changeable(frame, id);
        return form(frame, adoption, AdoptionForm.of(adoption), Map.of(), "");
    }

    private Adoption changeable(Frame frame, long id) {
        Adoption adoption = adoptions.find(frame.reader(), id).orThrow();
        if (adoptions.offers(frame.reader(), adoption).stream()
                .noneMatch(offer -> offer.action().equals("change"))) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change"));
        }
        return adoption;
    }

    private ModelAndView form(
            Frame frame, Adoption adoption, AdoptionForm typed, Map<String, String> problems, String sentence) {
        return form(frame, adoption, views.form(frame, typed, problems, Map.of()), sentence);
    }

    private static ModelAndView form(Frame frame, Adoption adoption, AdoptionView.Form form, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("title", adoption.title().in(frame.language()));
        model.put("back", "/adoptions/" + adoption.id());
        model.put("action", "/adoptions/" + adoption.id() + "/text");
        model.put("form", form);
        model.put("version", adoption.version());
        model.put("sentence", sentence);
        return new ModelAndView("adoptions/form", model);
    }

    /** Tells it otherwise. A stale form shows what was typed, and goes over what was saved meanwhile only if sent once more. */
    @PostMapping("/{id:\\d{1,18}}/text")
    Object change(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Adoption adoption = changeable(frame, id);
        AdoptionForm typed = AdoptionForm.of(fields);
        Map<String, String> problems = typed.problems(countries, Year.now(clock).getValue());
        Outcome<Long> outcome = problems.isEmpty()
                ? adoptions.change(frame.reader(), adoption, version, typed.account(frame.language()))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:/adoptions/" + id;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.STALE ->
                frame.again(
                        refusal,
                        form(
                                frame,
                                adoption,
                                views.form(
                                        frame,
                                        typed,
                                        Map.of(),
                                        AdoptionForm.of(adoption).differing(typed)),
                                frame.t("adoptions.outrun")));
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID ->
                frame.again(
                        refusal,
                        form(frame, adoption, typed, problems, problems.isEmpty() ? frame.sentence(refusal) : ""));
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}
