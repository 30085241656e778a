package corridor.practices.submissions;

import corridor.actors.Organisations;
import corridor.practices.Practice;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Beginning a practice with a file, for programs. */
@RestController
@RequestMapping("/api/v1/submissions")
@Tag(name = "Submissions")
class ReadingApi {

    private final Submissions submissions;
    private final Readings readings;
    private final Organisations organisations;

    ReadingApi(Submissions submissions, Readings readings, Organisations organisations) {
        this.submissions = submissions;
        this.readings = readings;
        this.organisations = organisations;
    }

    /** Begins a practice of an organisation with what a file says. */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Begin a practice with a Word or PDF file",
            description =
                    "organisation: slug. file: .docx or .pdf, told by its content. What was recognised stands in the "
                            + "draft; the answer names these fields and the text that found no field. The file is kept as a "
                            + "document of the organisation. Refuses 413 document-too-large and document-expands, 415 "
                            + "file-not-a-form and document-kind-refused, 422 file-infected, file-encrypted, file-without-text.")
    ResponseEntity<ReadingAnswer> begin(
            @Parameter(hidden = true) Frame frame,
            @RequestParam String organisation,
            @RequestParam MultipartFile file) {
        long owner = organisations
                .bySlug(organisation)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "organisation-missing")))
                .id();
        long id = readings.begin(frame.reader(), owner, FileStartPage.name(file), () -> FileStartPage.opened(file))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + id)).body(show(frame, id));
    }

    @GetMapping("/{id}/reading")
    @Operation(
            summary = "What a draft took from its file",
            description =
                    "fields: those that nobody has looked through yet. Refuses 404 where there is no such draft, or "
                            + "where it did not begin with a file.")
    ReadingAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Practice practice = submissions.find(frame.reader(), id).orThrow();
        Reading reading = readings.of(practice)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        return new ReadingAnswer(
                id,
                reading.fileName(),
                reading.document(),
                reading.fields().stream().sorted().toList(),
                reading.leftover(),
                reading.cut());
    }

    /** What was read. */
    record ReadingAnswer(
            long id, String fileName, long document, List<String> fields, String leftover, boolean leftoverCut) {}
}
