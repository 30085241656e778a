package corridor.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consultations for programs. */
@RestController
@RequestMapping("/api/v1/consultations")
@Tag(name = "Consultations")
class ConsultationApi {

    private final Consultations consultations;
    private final Contributions contributions;

    ConsultationApi(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @GetMapping
    @Operation(summary = "Consultations, those open first", description = "At most 200.")
    List<Answer> list(@Parameter(hidden = true) Frame frame) {
        return consultations.list(frame.reader()).stream()
                .map(one -> answer(frame, one, null))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One consultation",
            description =
                    "listed: participants by constituency; notListed: what is left of the total, none where that is "
                            + "not known. Contributions name who spoke only where the organisation wants it.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        return answer(
                frame,
                one,
                contributions.of(frame.reader(), one).stream()
                        .map(each -> new Said(
                                each.text(),
                                each.language().tag(),
                                each.attributed() ? each.organisation() : null,
                                each.reflected(),
                                each.why()))
                        .toList());
    }

    private Answer answer(Frame frame, Consultation one, @Nullable List<Said> said) {
        Consultation.Content content = one.content();
        OptionalInt rest = content.composition().remainder();
        return new Answer(
                one.slug(),
                one.state(),
                one.version(),
                content.title(),
                content.text(),
                content.cycle(),
                content.day(),
                content.until(),
                content.composition().total(),
                content.composition().listed(),
                rest.isPresent() ? rest.getAsInt() : null,
                content.takeaways(),
                said,
                Offer.byAction(consultations.offers(frame.reader(), one)));
    }

    /** A consultation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String slug,
            String state,
            int version,
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            @Nullable Integer total,
            Map<String, Integer> listed,
            @Nullable Integer notListed,
            List<LocalizedText> takeaways,
            @Nullable List<Said> contributions,
            Map<String, String> steps) {}

    /** A contribution. */
    record Said(
            String text,
            String language,
            @Nullable Long organisation,
            @Nullable String reflected,
            String why) {}
}
