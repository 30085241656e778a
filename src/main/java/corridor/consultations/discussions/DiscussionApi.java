package corridor.consultations.discussions;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discussions for programs. */
@RestController
@RequestMapping("/api/v1/discussions")
@Tag(name = "Discussions")
class DiscussionApi {

    private final Discussions discussions;
    private final Posts posts;
    private final Summaries summaries;

    DiscussionApi(Discussions discussions, Posts posts, Summaries summaries) {
        this.discussions = discussions;
        this.posts = posts;
        this.summaries = summaries;
    }

    @GetMapping
    @Operation(summary = "Discussions in writing, those open first", description = "At most 200.")
    List<Answer> list(@Parameter(hidden = true) Frame frame) {
        return discussions.list(frame.reader()).stream()
                .map(one -> answer(frame, one, null, Optional.empty()))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One discussion with what was said",
            description = "organisation is named only where it wants to be. summary: once it is circulated.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        return answer(
                frame,
                one,
                posts.of(frame.reader(), one).stream()
                        .map(each -> new Said(
                                each.question(),
                                each.state(),
                                each.text(),
                                each.language().tag(),
                                each.named() ? each.organisation() : null,
                                each.madeAt()))
                        .toList(),
                summaries.of(frame.reader(), one));
    }

    private Answer answer(Frame frame, Discussion one, @Nullable List<Said> said, Optional<Summary> summary) {
        Discussion.Content content = one.content();
        return new Answer(
                one.slug(),
                one.state(),
                one.version(),
                content.title(),
                content.text(),
                content.cycle(),
                content.body(),
                content.reach(),
                content.questions(),
                content.lastDay(),
                said,
                summary.map(Summary::text).orElse(null),
                summary.map(Summary::state).orElse(null),
                Offer.byAction(discussions.offers(frame.reader(), one)));
    }

    /** A discussion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String slug,
            String state,
            int version,
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            @Nullable Long body,
            String reach,
            List<LocalizedText> questions,
            @Nullable LocalDate lastDay,
            @Nullable List<Said> posts,
            @Nullable LocalizedText summary,
            @Nullable String summaryState,
            Map<String, String> steps) {}

    /** What somebody said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Nullable Integer question,
            String state,
            String text,
            String language,
            @Nullable Long organisation,
            Instant madeAt) {}
}
