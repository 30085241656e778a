package corridor.partnerships.guide;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guiding questions for programs of the parties. */
@RestController
@RequestMapping("/api/v1/partnerships/{slug}/guide")
@Tag(name = "Partnerships")
class GuideApi {

    private final Partnerships partnerships;
    private final Guides guides;
    private final Organisations organisations;

    GuideApi(Partnerships partnerships, Guides guides, Organisations organisations) {
        this.partnerships = partnerships;
        this.guides = guides;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(
            summary = "The guiding questions and what parties answered",
            description =
                    "Your own organisations' answers, and what partners share. The questions: /api/v1/question-sets.")
    Questions show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        QuestionSet set = guides.questions();
        List<Guide> all = guides.of(frame.reader(), one);
        Map<Long, Organisation> known =
                organisations.byId(all.stream().map(Guide::organisation).toList());
        return new Questions(
                set.slug(),
                set.number(),
                all.stream()
                        .map(guide -> new Answered(
                                Optional.ofNullable(known.get(guide.organisation()))
                                        .map(found -> found.slug().value())
                                        .orElse(""),
                                guide.version(),
                                guide.state(),
                                guide.shared(),
                                guide.compared(),
                                guide.questionSet() == set.id(),
                                guide.answers()))
                        .toList());
    }

    @PutMapping
    @Operation(
            summary = "Keep answers",
            description =
                    "version: the one that you read; left out for the first answers. Refuses 403 not-a-party, 409 state-forbids, "
                            + "412 version-stale, 422 guide-answers-wrong.")
    Questions save(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Answering sent) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        guides.save(
                        frame.reader(),
                        one,
                        party(sent.organisation()),
                        Optional.ofNullable(sent.version()),
                        sent.answers())
                .orThrow();
        return show(frame, slug);
    }

    private long party(String organisation) {
        return organisations
                .bySlug(organisation)
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "not-a-party")));
    }

    @PostMapping("/{action:give|reopen}")
    @Operation(
            summary = "Give answers or take them back",
            description =
                    "shared: partners read them. compared: choices are compared without your name. Taken back is what is given, "
                            + "also to an earlier wording of the questions.")
    Questions step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Giving sent) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        boolean gives = action.equals("give");
        long party = party(sent.organisation());
        Guide own = (gives
                        ? guides.own(frame.reader(), one, party, guides.questions())
                        : guides.given(frame.reader(), one, party))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        Target target = new Target(own.id(), sent.version());
        if (gives) {
            guides.give(frame.reader(), target, sent.shared(), sent.compared()).orThrow();
        } else {
            guides.reopen(frame.reader(), target).orThrow();
        }
        return show(frame, slug);
    }

    /** The questions that are asked now, and the answers that this reader may read. */
    record Questions(String set, int number, List<Answered> answers) {}

    /** What one party answered. */
    record Answered(
            String organisation,
            int version,
            String state,
            boolean shared,
            boolean compared,
            boolean current,
            Answers answers) {}

    /** Answers to keep. */
    record Answering(String organisation, @Nullable Integer version, Answers answers) {}

    /** What a party agrees to when it gives its answers. */
    record Giving(String organisation, int version, boolean shared, boolean compared) {}
}
