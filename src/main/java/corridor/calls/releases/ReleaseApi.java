package corridor.calls.releases;

import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Telling results by program: what each would say now, and then all together, with exactly the letters that were read. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/release")
@Tag(name = "Calls")
class ReleaseApi {

    private static final int MOST = 1_000;

    private final Calls calls;
    private final Releases releases;

    ReleaseApi(Calls calls, Releases releases) {
        this.calls = calls;
        this.releases = releases;
    }

    @GetMapping
    @Operation(
            summary = "Every result that can be told, with its letter",
            description =
                    "seen is the mark of the letter, to be sent back with the release; obstacle says why one has to wait. "
                            + "Refuses 403 right-missing.")
    List<PreviewAnswer> preview(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        return releases.preview(frame.reader(), call).orThrow().stream()
                .map(one -> new PreviewAnswer(
                        one.file().dossier().id(),
                        one.file().dossier().version(),
                        one.language().tag(),
                        one.subject(),
                        one.text(),
                        one.recipients().size(),
                        one.seen(),
                        one.obstacle().map(Refusal::code).orElse(null)))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Tell results together",
            description =
                    "Those that have to wait stay decided; the others are told in one transaction. The answer holds for "
                            + "each, in the order asked, the code of its refusal or nothing: letter-changed, version-stale, "
                            + "co-authors-open, session-full, right-missing.")
    List<Told> release(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Releasing releasing) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        List<Preview.Choice> choices = releasing.results().stream()
                .limit(MOST)
                .map(one -> new Preview.Choice(new Target(one.dossier(), one.version()), one.seen()))
                .toList();
        List<Outcome<Long>> outcomes = releases.release(frame.reader(), call, choices);
        List<Told> told = new ArrayList<>();
        for (int at = 0; at < choices.size(); at++) {
            told.add(new Told(
                    choices.get(at).target().id(),
                    outcomes.get(at) instanceof Outcome.Refused<Long>(Refusal refusal) ? refusal.code() : null));
        }
        return told;
    }

    /** A result as it would be told now. */
    record PreviewAnswer(
            long dossier,
            int version,
            String language,
            String subject,
            String text,
            int recipients,
            String seen,
            @Nullable String obstacle) {}

    /** Which results are told. */
    record Releasing(List<Choice> results) {}

    /** One result, in the version and with the letter that were read. */
    record Choice(Long dossier, Integer version, String seen) {}

    /** What became of one: the code of its refusal, or nothing. */
    record Told(long dossier, @Nullable String refused) {}
}
