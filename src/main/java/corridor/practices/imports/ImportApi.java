package corridor.practices.imports;

import corridor.practices.imports.ImportAnswer.ClusterAnswer;
import corridor.practices.imports.ImportAnswer.RowAnswer;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Imports for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/practices/imports")
@Tag(name = "Imports")
class ImportApi {

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    /** Takes a file of at most 300 MB. Refuses what cannot be read; nothing of it is kept then. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a file",
            description =
                    "CSV, XLSX, JSON, Word, PDF or text of cards. Answers with the suggested mapping of its columns, "
                            + "to be confirmed by PUT mapping. The same file again leads to its first import.")
    ResponseEntity<ImportAnswer> upload(@Parameter(hidden = true) Frame frame, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            Long id = imports.upload(frame.reader(), String.valueOf(file.getOriginalFilename()), content)
                    .orThrow();
            return ResponseEntity.created(URI.create("/api/v1/practices/imports/" + id))
                    .body(answer(frame, id));
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "State and report of an import",
            description =
                    "note: only rows with this note. after: row number. While it is worked on, done says how far; the report follows.")
    ImportAnswer show(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "0") int after) {
        Import one = imports.find(frame.reader(), id).orThrow();
        return one.working()
                ? ImportAnswer.working(one)
                : ImportAnswer.of(one, imports.report(frame.reader(), one, note, after, 200));
    }

    /** Confirms what the columns are (field codes by column name) and begins to draft. */
    @PutMapping("/{id}/mapping")
    @Operation(
            summary = "Confirm the columns and start",
            description = "Body: {column: field}. An empty body confirms " + "the suggestion.")
    ImportAnswer start(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody(required = false) Optional<Map<String, String>> mapping) {
        Import one = imports.find(frame.reader(), id).orThrow();
        imports.start(
                        frame.reader(),
                        one,
                        version == null ? one.version() : version,
                        mapping.filter(given -> !given.isEmpty()).orElse(one.mapping()))
                .orThrow();
        return answer(frame, id);
    }

    @PostMapping("/{id}/publication")
    @Operation(
            summary = "Publish every complete draft that is no likely duplicate",
            description = "Once more, it publishes what became complete or was separated since, and goes on where it "
                    + "stopped. Refuses 409 import-not-drafted and import-repeated.")
    ImportAnswer publish(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        imports.publish(frame.reader(), Target.of(id)).orThrow();
        return answer(frame, id);
    }

    @GetMapping("/{id}/clusters")
    @Operation(
            summary = "Likely duplicates, by the practice that they repeat",
            description = "after: the last cluster of the page before. Up to 20 clusters with up to 100 rows each.")
    List<ClusterAnswer> clusters(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after) {
        Import one = imports.find(frame.reader(), id).orThrow();
        return imports.duplicates(frame.reader(), one, after).entrySet().stream()
                .map(cluster -> new ClusterAnswer(
                        cluster.getKey(),
                        cluster.getValue().stream().map(RowAnswer::of).toList()))
                .toList();
    }

    @PostMapping("/{id}/merges")
    @Operation(
            summary = "Merge duplicates into one practice",
            description =
                    "survivor, duplicates: numbers of practices. What the survivor lacks is taken from the others, "
                            + "whose addresses lead to it.")
    ImportAnswer merge(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Merge merge) {
        Import one = imports.find(frame.reader(), id).orThrow();
        imports.merge(frame.reader(), one, merge.survivor(), merge.duplicates()).orThrow();
        return answer(frame, id);
    }

    @PostMapping("/{id}/separations")
    @Operation(summary = "Say that rows are no duplicates", description = "rows: their numbers.")
    ImportAnswer separate(
            @Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Separation separation) {
        Import one = imports.find(frame.reader(), id).orThrow();
        imports.separate(frame.reader(), one, separation.rows()).orThrow();
        return answer(frame, id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Undo the whole import")
    ImportAnswer undo(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        imports.undo(frame.reader(), Target.of(id)).orThrow();
        return answer(frame, id);
    }

    /** Practices to be merged. */
    record Merge(long survivor, List<Long> duplicates) {}

    /** Rows that are no duplicates. */
    record Separation(List<Integer> rows) {}

    private ImportAnswer answer(Frame frame, long id) {
        Import one = imports.find(frame.reader(), id).orThrow();
        return one.working()
                ? ImportAnswer.working(one)
                : ImportAnswer.of(one, imports.report(frame.reader(), one, null, 0, 0));
    }
}
