package corridor.contacts.imports;

import corridor.access.Reader;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in a list of contacts, for programs. */
@RestController
@RequestMapping("/api/v1/contacts/imports")
@Tag(name = "Contacts")
class ContactImportApi {

    private final ContactImports imports;

    ContactImportApi(ContactImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a list of contacts",
            description =
                    "file: CSV, XLSX or vCard, at most 5 MB and 5,000 lines. Nothing is recorded yet. Refuses 403 "
                            + "right-missing, 413 document-too-large and contacts-many, 415 document-kind-refused, 422 "
                            + "contacts-columns, contacts-none and file-infected.")
    ResponseEntity<Answer> upload(Reader reader, @RequestParam MultipartFile file) {
        long id = imports.upload(reader, ContactImportPage.name(file), () -> ContactImportPage.opened(file))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/contacts/imports/" + id))
                .body(show(reader, id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look a list over", description = "Each line with its problems and what becomes of it.")
    Answer show(Reader reader, @PathVariable long id) {
        ContactImport one = imports.find(reader, id).orThrow();
        return new Answer(one.id(), one.state(), one.version(), one.fileName(), one.total(), one.added(), one.lines());
    }

    @PutMapping("/{id}/decisions")
    @Operation(
            summary = "Decide what becomes of the lines",
            description =
                    "organisations: by the name in the file, the number of one that is there, new:<kind> or skip. "
                            + "lines: by number, new, same or skip. Refuses 409 state-forbids, 412 version-stale.")
    Answer decide(Reader reader, @PathVariable long id, @RequestBody Decisions decisions) {
        ContactImport one = imports.find(reader, id).orThrow();
        int version = decisions.version();
        Map<String, String> organisations = Objects.requireNonNullElse(decisions.organisations(), Map.of());
        if (!organisations.isEmpty()) {
            imports.place(reader, one, version, organisations).orThrow();
            one = imports.find(reader, id).orThrow();
            version++;
        }
        Map<Integer, String> lines = Objects.requireNonNullElse(decisions.lines(), Map.of());
        if (!lines.isEmpty()) {
            imports.choose(reader, one, version, lines).orThrow();
        }
        return show(reader, id);
    }

    @PostMapping("/{id}/recording")
    @Operation(
            summary = "Record the new lines",
            description = "Refuses 409 contacts-undecided and state-forbids, 412 version-stale.")
    Answer record(Reader reader, @PathVariable long id, @RequestParam int version) {
        imports.record(reader, imports.find(reader, id).orThrow(), version).orThrow();
        return show(reader, id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Discard a list", description = "What it says is forgotten.")
    Answer discard(Reader reader, @PathVariable long id, @RequestParam int version) {
        imports.discard(reader, new Target(id, version)).orThrow();
        return show(reader, id);
    }

    /** What becomes of organisations and lines. */
    record Decisions(
            int version,
            @Nullable Map<String, String> organisations,
            @Nullable Map<Integer, String> lines) {}

    /** A list. */
    record Answer(
            long id,
            String state,
            int version,
            String fileName,
            int total,
            @Nullable Integer added,
            List<Line> lines) {}
}
