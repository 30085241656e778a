package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.questions.AnswerForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sifting, recommending and deciding by program, many at once; each with an answer of its own. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/dossiers")
@Tag(name = "Calls")
class DossierApi {

    private static final int MOST = 1_000;

    private final Calls calls;
    private final Dossiers dossiers;
    private final Decisions decisions;

    DossierApi(Calls calls, Dossiers dossiers, Decisions decisions) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(
            summary = "The dossiers of a call that has closed",
            description = "By number, without those from which you are recused. Refuses 403 dossiers-confidential.")
    List<DossierAnswer> list(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        return dossiers.list(frame.reader(), call).orThrow().stream()
                .map(DossierAnswer::of)
                .toList();
    }

    @PostMapping("/steps/{action}")
    @Operation(
            summary = "Admit, readmit, recommend or decide many at once",
            description =
                    "verdict: accepted, waitlisted or declined, for recommend; decide follows what was recommended. The "
                            + "answer holds for each dossier, in the order asked, the code of its refusal or nothing: 403 codes "
                            + "right-missing, 409 recommender-decides, appraiser-decides and appraisals-missing, 412 version-stale.")
    List<Result> step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        if (!dossiers.mayRead(frame.reader(), call)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "dossiers-confidential"));
        }
        List<Target> targets = step.dossiers().stream()
                .limit(MOST)
                .map(one -> new Target(one.id(), one.version()))
                .toList();
        String reason = AnswerForm.clean(Objects.requireNonNullElse(step.reason(), ""));
        String verdict = Objects.requireNonNullElse(step.verdict(), "");
        List<Outcome<Long>> outcomes = switch (action) {
            case "admit", "readmit" -> dossiers.admit(frame.reader(), targets, action.equals("readmit"));
            case "recommend" -> decisions.recommend(frame.reader(), targets, verdict, reason);
            case "decide" -> decisions.decideAsRecommended(frame.reader(), targets);
            default -> throw new RefusedException(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
        return results(targets, outcomes);
    }

    private static List<Result> results(List<Target> targets, List<Outcome<Long>> outcomes) {
        List<Result> results = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            results.add(new Result(
                    targets.get(at).id(),
                    outcomes.get(at) instanceof Outcome.Refused<Long>(Refusal refusal) ? refusal.code() : null));
        }
        return results;
    }

    /** A dossier as those who decide read it. */
    record DossierAnswer(
            long id,
            int number,
            String state,
            int version,
            String title,
            String language,
            Map<String, List<String>> answers,
            long organisation,
            @Nullable String recommendation,
            @Nullable String decision) {

        static DossierAnswer of(DossierFile file) {
            Dossier one = file.dossier();
            return new DossierAnswer(
                    one.id(),
                    one.number(),
                    one.state(),
                    one.version(),
                    file.title(),
                    file.language().tag(),
                    file.answers().values(),
                    file.owner(),
                    one.recommendation(),
                    one.decision());
        }
    }

    /** One that is meant, in the version that was read. */
    record Meant(Long id, Integer version) {}

    /** A step with many. */
    record Step(
            List<Meant> dossiers,
            @Nullable String verdict,
            @Nullable String reason) {}

    /** What became of one: the code of its refusal, or nothing. */
    record Result(long dossier, @Nullable String refused) {}
}
