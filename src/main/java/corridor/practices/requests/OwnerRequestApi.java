package corridor.practices.requests;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.requests.OwnerRequest.Wish;
import corridor.practices.requests.OwnerRequests.Answer;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.ui.Intake;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims and corrections of practices for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Requests of owners")
class OwnerRequestApi {

    private final OwnerRequests requests;
    private final Practices practices;
    private final Organisations organisations;
    private final Intake intake;

    OwnerRequestApi(OwnerRequests requests, Practices practices, Organisations organisations, Intake intake) {
        this.intake = intake;
        this.requests = requests;
        this.practices = practices;
        this.organisations = organisations;
    }

    @PostMapping("/practices/{slug}/{wish:claims|corrections}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Claim a practice's record, or ask for a correction",
            description = "The answer comes by letter. The same request sent twice is recorded once. "
                    + "Refuses 429 requests-too-many.")
    void open(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String wish,
            @RequestBody Asking asking,
            @Parameter(hidden = true) HttpServletRequest request) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        Wish wanted = Wish.at(wish).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        OwnerRequestForm form = asking.form();
        Map<String, String> problems = form.problems(wanted);
        if (!problems.isEmpty()) {
            throw new RefusedException(Refusal.of(
                    Kind.INVALID, "field-wrong", problems.keySet().iterator().next()));
        }
        intake.take(request.getRemoteAddr()).orThrow();
        requests.open(frame.reader(), practice, wanted, form, frame.language()).orThrow();
    }

    @GetMapping("/requests")
    @Operation(
            summary = "Requests that wait for an answer",
            description =
                    "page from 1, the longest waiting first. practice: the number under which its record is corrected, below "
                            + "/submissions. They name people: refuses 403 without the right.")
    List<Item> waiting(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return requests.waiting(frame.reader(), Math.clamp(page, 1, 1_000)).orThrow().items().stream()
                .map(one -> new Item(
                        one.id(),
                        one.version(),
                        one.practice(),
                        one.wish().code(),
                        one.createdAt(),
                        one.organisation(),
                        one.name(),
                        one.email(),
                        one.message()))
                .toList();
    }

    @PostMapping("/requests/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Answer a request by letter",
            description =
                    "owner: slug of the organisation, where a claim is accepted. What the request says of a person is erased "
                            + "with the answer.")
    void answer(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Answering answer) {
        OwnerRequest request = requests.find(frame.reader(), id).orThrow();
        String text = TypedText.lines(answer.text());
        Optional<Organisation> owner = Optional.ofNullable(answer.owner()).flatMap(organisations::bySlug);
        OwnerRequestAnswerPage.missing(request, answer.accepted(), text, owner).ifPresent(code -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, code));
        });
        requests.answer(
                        frame.reader(),
                        request,
                        answer.version(),
                        new Answer(
                                answer.accepted(),
                                text,
                                owner.map(Organisation::id).orElse(null)))
                .orThrow();
    }

    /** What is asked for, and by whom. */
    record Asking(
            @Nullable String organisation,
            String name,
            String email,
            @Nullable String message) {

        OwnerRequestForm form() {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.add("organisation", organisation);
            fields.add("name", name);
            fields.add("email", email);
            fields.add("message", message);
            return OwnerRequestForm.of(fields);
        }
    }

    /** An answer. */
    record Answering(
            int version,
            boolean accepted,
            String text,
            @Nullable String owner) {}

    /** A request that waits. */
    record Item(
            long id,
            int version,
            long practice,
            String wish,
            Instant createdAt,
            String organisation,
            String name,
            String email,
            String message) {}
}
