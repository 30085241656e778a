package corridor.forum.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Papers for programs. */
@RestController
@Tag(name = "Forums")
class PaperApi {

    private final Papers papers;
    private final PaperComments comments;
    private final Sessions sessions;

    PaperApi(Papers papers, PaperComments comments, Sessions sessions) {
        this.papers = papers;
        this.comments = comments;
        this.sessions = sessions;
    }

    @GetMapping("/api/v1/forums/{forum}/sessions/{slug}/papers")
    @Operation(
            summary = "The papers of a session and of its roundtable",
            description = "Each with the newest text that you may read.")
    List<PaperAnswer> list(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        return papers.of(frame.reader(), session).stream()
                .map(one -> answer(frame, one, null))
                .toList();
    }

    @GetMapping("/api/v1/forums/papers/{id}")
    @Operation(
            summary = "One paper with its comments",
            description =
                    "Comments: yours, and those that are answered. paragraph is absent where one is of the whole.")
    PaperAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        return answer(
                frame,
                paper,
                comments.of(frame.reader(), paper).stream()
                        .map(one -> new Remark(
                                one.edition(),
                                one.paragraph(),
                                one.text(),
                                one.language().tag(),
                                one.standing(),
                                one.why()))
                        .toList());
    }

    private PaperAnswer answer(Frame frame, Paper paper, @Nullable List<Remark> said) {
        Paper.Content content = paper.content();
        return new PaperAnswer(
                paper.id(),
                paper.state(),
                paper.version(),
                content.kind(),
                content.symbol(),
                content.title(),
                content.text(),
                paper.round().edition(),
                paper.round().stage(),
                paper.round().until(),
                said,
                Offer.byAction(papers.offers(frame.reader(), paper)));
    }

    /** A paper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperAnswer(
            long id,
            String state,
            int version,
            String kind,
            String symbol,
            LocalizedText title,
            LocalizedText text,
            int edition,
            String stage,
            @Nullable LocalDate commentUntil,
            @Nullable List<Remark> comments,
            Map<String, String> steps) {}

    /** A comment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            int edition,
            @Nullable Integer paragraph,
            String text,
            String language,
            @Nullable String standing,
            String why) {}
}
