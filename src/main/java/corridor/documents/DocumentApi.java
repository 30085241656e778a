package corridor.documents;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents")
class DocumentApi {

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    @Operation(summary = "Documents about a record", description = "about: the record, as kind:id.")
    List<DocumentAnswer> list(@Parameter(hidden = true) Frame frame, @RequestParam String about) {
        return documents.of(frame.reader(), DocumentForm.about(about)).stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    /** One document with its versions. Refuses 404 missing, 410 removed. */
    @GetMapping("/{id}")
    @Operation(summary = "Read what is recorded of a document", description = "Its bytes are at url of each version.")
    DocumentAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return answer(frame, documents.find(frame.reader(), id).orThrow());
    }

    /** Takes a file of at most 20 MB. Refuses what its content shows to be of another kind. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Add a document",
            description = "readers: labels of those it is for (public, community, restricted:secretariat, "
                    + "organisation:<id>), one of them yours. PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT, PNG, JPEG, WEBP, "
                    + "vCard, told by content.")
    ResponseEntity<DocumentAnswer> add(
            @Parameter(hidden = true) Frame frame,
            @RequestParam String about,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") List<String> readers,
            @RequestParam MultipartFile file)
            throws IOException {
        NewDocument document = new NewDocument(
                DocumentForm.about(about), title, DocumentForm.language(language), labels(frame.reader(), readers));
        try (InputStream content = file.getInputStream()) {
            Long id = documents
                    .add(frame.reader(), document, NewDocumentPage.name(file), content)
                    .orThrow();
            return ResponseEntity.created(URI.create("/api/v1/documents/" + id)).body(show(frame, id));
        }
    }

    private static Set<String> labels(Reader reader, List<String> readers) {
        Set<String> labels = new LinkedHashSet<>(readers);
        boolean known = labels.stream()
                .allMatch(label -> Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.SECRETARIAT)
                                .contains(label)
                        || reader.labels().contains(label)
                        || label.matches("organisation:\\d{1,18}"));
        if (!known) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood"));
        }
        return labels;
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a version", description = "reason: why it takes the place of the newest one.")
    DocumentAnswer addVersion(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            documents
                    .addVersion(frame.reader(), new Target(id, version), reason, NewDocumentPage.name(file), content)
                    .orThrow();
            return show(frame, id);
        }
    }

    @PutMapping("/{id}/title")
    @Operation(summary = "Rename a document")
    DocumentAnswer rename(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String language) {
        documents
                .rename(frame.reader(), new Target(id, version), title, DocumentForm.language(language))
                .orThrow();
        return show(frame, id);
    }

    @PutMapping("/{id}/readers")
    @Operation(summary = "Share a document with other readers than before", description = "readers: their labels.")
    DocumentAnswer share(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam List<String> readers) {
        documents
                .changeAudience(frame.reader(), new Target(id, version), labels(frame.reader(), readers))
                .orThrow();
        return show(frame, id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a document and all its bytes for good")
    ResponseEntity<Void> remove(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason) {
        documents.remove(frame.reader(), new Target(id, version), reason).orThrow();
        return ResponseEntity.noContent().build();
    }

    private static DocumentAnswer answer(Frame frame, Document document) {
        return new DocumentAnswer(
                document.id(),
                frame.site().url() + "/documents/" + document.id(),
                document.about().toString(),
                document.title(),
                document.language().map(Language::tag).orElse(""),
                document.state(),
                document.version(),
                document.sharedWith().stream().sorted().toList(),
                document.versions().stream()
                        .map(one -> version(frame, document, one))
                        .toList());
    }

    private static VersionAnswer version(Frame frame, Document document, DocumentVersion version) {
        String path = document.download(version);
        return new VersionAnswer(
                version.number(),
                version.fileName(),
                version.type().mediaType(),
                version.size(),
                version.sha256(),
                version.at(),
                version.reason(),
                version.finding(),
                path.isEmpty() ? "" : frame.site().url() + path);
    }

    /** A document. */
    record DocumentAnswer(
            long id,
            String url,
            String about,
            String title,
            String language,
            String state,
            int version,
            List<String> readers,
            List<VersionAnswer> versions) {}

    /** A version of it; without a url while nobody gets its bytes. */
    record VersionAnswer(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant uploadedAt,
            String reason,
            String finding,
            String url) {}
}
