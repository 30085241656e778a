package corridor.consultations.appeals;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls to action for programs. */
@RestController
@RequestMapping("/api/v1/calls-to-action")
@Tag(name = "Calls to action")
class AppealApi {

    private final Appeals appeals;
    private final Signatures signatures;
    private final Organisations organisations;

    AppealApi(Appeals appeals, Signatures signatures, Organisations organisations) {
        this.appeals = appeals;
        this.signatures = signatures;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "Calls to action, those open first", description = "At most 200.")
    List<Answer> list(@Parameter(hidden = true) Frame frame) {
        return appeals.list(frame.reader()).stream()
                .map(one -> answer(one, null))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One call to action with its signatories",
            description =
                    "unnamed: others by constituency whom the source does not name; unknown where nobody knows how many.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        return answer(
                one,
                signatures.of(frame.reader(), one).stream()
                        .filter(Signature::given)
                        .map(each -> new Signed(
                                organisations
                                        .find(each.organisation())
                                        .map(by -> by.slug().value())
                                        .orElse(""),
                                each.state(),
                                each.wording(),
                                each.sha256(),
                                each.signedAt()))
                        .toList());
    }

    private Answer answer(Appeal one, @Nullable List<Signed> signatures) {
        Appeal.Content content = one.content();
        Map<String, String> unnamed = new LinkedHashMap<>();
        content.unnamed()
                .forEach((code, number) ->
                        unnamed.put(code, number.map(String::valueOf).orElse("unknown")));
        return new Answer(
                one.slug(),
                one.state(),
                content.title(),
                content.text(),
                one.wording(),
                one.sha256(),
                organisations.find(content.organisations()).stream()
                        .map(each -> each.slug().value())
                        .toList(),
                content.countries(),
                unnamed,
                content.launched(),
                signatures);
    }

    /** A call to action. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String slug,
            String state,
            LocalizedText title,
            LocalizedText text,
            int wording,
            String sha256,
            List<String> organisations,
            List<CountryCode> countries,
            Map<String, String> unnamed,
            @Nullable LocalDate launched,
            @Nullable List<Signed> signatures) {}

    /** A signature. */
    record Signed(
            String organisation,
            String state,
            int wording,
            String sha256,
            @Nullable Instant signedAt) {}
}
