package corridor.exchange.assistance;

import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for help, experts and missions for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exchange")
class AssistanceApi {

    private final Requests requests;
    private final Experts experts;
    private final Missions missions;

    AssistanceApi(Requests requests, Experts experts, Missions missions) {
        this.requests = requests;
        this.experts = experts;
        this.missions = missions;
    }

    @GetMapping("/assistance-requests")
    @Operation(summary = "Requests for help that you may read", description = "Those that are not over first.")
    List<RequestAnswer> requests(@Parameter(hidden = true) Frame frame) {
        return requests.all(frame.reader()).stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    @GetMapping("/assistance-requests/{slug}")
    @Operation(summary = "A request for help")
    RequestAnswer request(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return answer(frame, requests.find(frame.reader(), slug).orThrow());
    }

    private RequestAnswer answer(Frame frame, AssistanceRequest one) {
        return new RequestAnswer(
                one.slug(),
                one.state(),
                one.version(),
                one.organisation(),
                one.content(),
                one.outcome(),
                Offer.byAction(requests.offers(frame.reader(), one)));
    }

    @PostMapping("/assistance-requests/{slug}/steps/{action}")
    @Operation(
            summary = "Take a step in the life of a request",
            description =
                    "action: submit, take-up, decline (words), finish (outcome: met, met-in-part or not-met; words) or "
                            + "withdraw. Refuses 409 request-incomplete, missions-open.")
    RequestAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        AssistanceRequest request = requests.find(frame.reader(), slug).orThrow();
        requests.step(
                        frame.reader(),
                        new Target(request.id(), step.version()),
                        action,
                        Objects.requireNonNullElse(step.outcome(), ""),
                        Objects.requireNonNullElse(step.words(), ""))
                .orThrow();
        return request(frame, slug);
    }

    @GetMapping("/experts")
    @Operation(summary = "Experts that you may read of", description = "capability, language: codes to narrow by.")
    List<ExpertAnswer> experts(
            @Parameter(hidden = true) Frame frame,
            @RequestParam(defaultValue = "") String capability,
            @RequestParam(defaultValue = "") String language) {
        return experts.listed(frame.reader(), capability, language).stream()
                .map(one -> new ExpertAnswer(one.id(), one.name(), one.content()))
                .toList();
    }

    @GetMapping("/assistance-requests/{slug}/missions")
    @Operation(summary = "Missions of a request, as far as you have a part in them")
    List<MissionAnswer> missions(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return missions.of(frame.reader(), requests.find(frame.reader(), slug).orThrow()).stream()
                .map(one -> new MissionAnswer(
                        one.id(),
                        one.state(),
                        one.version(),
                        one.expert(),
                        one.plan(),
                        Offer.byAction(missions.offers(frame.reader(), one))))
                .toList();
    }

    /** A request. */
    record RequestAnswer(
            String slug,
            String state,
            int version,
            long organisation,
            RequestContent content,
            String outcome,
            Map<String, String> steps) {}

    /** An expert, without an address. */
    record ExpertAnswer(long id, String name, ExpertContent content) {}

    /** A mission. */
    record MissionAnswer(
            long id, String state, int version, long expert, Mission.Plan plan, Map<String, String> steps) {}

    /** A step to take. */
    record Step(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable String words) {}
}
