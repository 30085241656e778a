package corridor.recommendations;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was launched at meetings, for programs. */
@RestController
@RequestMapping("/api/v1/launches")
@Tag(name = "Recommendations")
class LaunchApi {

    private final Launches launches;

    LaunchApi(Launches launches) {
        this.launches = launches;
    }

    @GetMapping
    @Operation(summary = "What was launched, the newest first", description = "By page, from 1.")
    LaunchPageAnswer list(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        Slice<Launch> some = launches.list(frame.reader(), page);
        return new LaunchPageAnswer(
                some.total(),
                some.items().stream().map(one -> answer(one, null)).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them", description = "steps: what you could do with it, or why not.")
    LaunchAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Launch one = launches.find(frame.reader(), id).orThrow();
        return answer(one, Offer.byAction(launches.offers(frame.reader(), one)));
    }

    @PostMapping("/{id}/steps/{action}")
    @Operation(
            summary = "Report on it, or say why nothing more will come",
            description =
                    "action: report or end; the text is in the language of the request. Refuses 403 right-missing, 412 "
                            + "version-stale, 422 where the text is missing or too long.")
    LaunchAnswer act(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Telling telling) {
        Launch one = launches.find(frame.reader(), id).orThrow();
        Target target = new Target(one.id(), telling.version());
        String text = TypedText.lines(telling.text());
        Outcome<Long> outcome = switch (action) {
            case "report" -> launches.report(frame.reader(), target, text, frame.language());
            case "end" -> launches.end(frame.reader(), target, text);
            default -> throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        };
        outcome.orThrow();
        return show(frame, id);
    }

    private static LaunchAnswer answer(Launch one, @Nullable Map<String, String> steps) {
        return new LaunchAnswer(
                one.id(),
                one.url(),
                one.state(),
                one.version(),
                one.cycle(),
                one.organisation(),
                one.country(),
                one.title(),
                one.launched(),
                Optional.ofNullable(one.month()).map(YearMonth::toString).orElse(null),
                one.inferred(),
                one.report(),
                one.reportLanguage().tag(),
                one.reason(),
                steps);
    }

    /** A page of them. */
    record LaunchPageAnswer(long total, List<LaunchAnswer> launches) {}

    /**
     * Something that was launched; report and reason are blank until there is one.
     *
     * @param month where no day is known, as 2012-09
     * @param inferred whether it was concluded that it belongs to that cycle
     */
    record LaunchAnswer(
            long id,
            String address,
            String state,
            int version,
            long cycle,
            @Nullable Long organisation,
            @Nullable CountryCode country,
            LocalizedText title,
            @Nullable LocalDate launched,
            @Nullable String month,
            boolean inferred,
            String report,
            String reportLanguage,
            String reason,
            @Nullable Map<String, String> steps) {}

    /** What is told. */
    record Telling(Integer version, String text) {}
}
