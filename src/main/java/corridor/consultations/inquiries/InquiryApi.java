package corridor.consultations.inquiries;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.questions.QuestionSet;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries for programs. */
@RestController
@RequestMapping("/api/v1/inquiries")
@Tag(name = "Inquiries")
class InquiryApi {

    private final Inquiries inquiries;
    private final Replies replies;

    InquiryApi(Inquiries inquiries, Replies replies) {
        this.inquiries = inquiries;
        this.replies = replies;
    }

    @GetMapping
    @Operation(summary = "Inquiries, those open first", description = "At most 200.")
    List<Answer> list(@Parameter(hidden = true) Frame frame) {
        return inquiries.list(frame.reader()).stream()
                .map(one -> answer(frame, one, null))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One inquiry, with its questions and, once published, what came out",
            description = "Charts hold nothing until five replies agreed to be counted.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        return answer(frame, one, replies.questions(one).orElse(null));
    }

    private Answer answer(Frame frame, Inquiry one, @Nullable QuestionSet set) {
        boolean published = one.state().equals(InquiryLifecycle.PUBLISHED);
        return new Answer(
                one.slug(),
                one.state(),
                one.version(),
                one.content().title(),
                one.content().text(),
                one.content().cycle(),
                one.closesAt(),
                set == null ? null : set.slug() + "/" + set.number(),
                published && set != null ? one.findings() : null,
                published && set != null ? Findings.of(one, set, replies.counted(one), replies.sent(one)) : null,
                Offer.byAction(inquiries.offers(frame.reader(), one)));
    }

    /** An inquiry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String slug,
            String state,
            int version,
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            @Nullable Instant closes,
            @Nullable String questions,
            @Nullable Map<String, LocalizedText> findings,
            @Nullable Findings figures,
            Map<String, String> steps) {}
}
