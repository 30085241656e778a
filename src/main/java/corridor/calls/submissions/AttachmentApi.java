package corridor.calls.submissions;

import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents of submissions for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/calls/submissions/{id}/documents")
@Tag(name = "Calls")
class AttachmentApi {

    private final Attachments attachments;
    private final CallSubmissions submissions;

    AttachmentApi(Attachments attachments, CallSubmissions submissions) {
        this.attachments = attachments;
        this.submissions = submissions;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach a document to an answer",
            description =
                    "question: the code of a question that asks for a document. The answer then holds number/version of the "
                            + "document; its bytes are listed at /api/v1/documents?about=submission:<id>. Refuses 409 "
                            + "document-not-asked, 412 version-stale, 413 document-too-large, 415 document-kind-refused, and "
                            + "document-not-blind where reviewers do not learn who answers and the file would tell them.")
    ResponseEntity<SubmissionAnswer> attach(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam String question,
            @RequestParam MultipartFile file) {
        attachments
                .attach(frame.reader(), new Target(id, version), question, AttachedForm.name(file), file)
                .orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(frame, id));
    }

    @DeleteMapping("/{document}/{number}")
    @Operation(
            summary = "Take a document off an answer",
            description =
                    "Its bytes go with it, unless something that was sent refers to them. Refuses 412 version-stale.")
    SubmissionAnswer drop(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable long document,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam String question) {
        attachments
                .drop(frame.reader(), new Target(id, version), question, document + "/" + number)
                .orThrow();
        return answer(frame, id);
    }

    private SubmissionAnswer answer(Frame frame, long id) {
        return SubmissionAnswer.of(submissions.find(frame.reader(), id).orThrow());
    }
}
