package corridor.forum.papers;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
                .map(one -> PaperAnswer.of(frame.reader(), papers, one, null))
                .toList();
    }

    @GetMapping("/api/v1/forums/papers/{id}")
    @Operation(
            summary = "One paper with its comments",
            description =
                    "Comments: yours, and those that are answered. paragraph is absent where one is of the whole.")
    PaperAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        return PaperAnswer.of(
                frame.reader(),
                papers,
                paper,
                comments.of(frame.reader(), paper).stream()
                        .map(one -> new PaperAnswer.Remark(
                                one.edition(),
                                one.paragraph(),
                                one.text(),
                                one.language().tag(),
                                one.standing(),
                                one.why()))
                        .toList());
    }
}
