package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Entering and changing entries for programs. */
@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "Registers")
class RegisterWritingApi {

    private final Registers registers;
    private final Entries entries;
    private final RegisterApi answers;
    private final EntryRows rows;
    private final ShapeForm form;

    RegisterWritingApi(Registers registers, Entries entries, RegisterApi answers, EntryRows rows, ShapeForm form) {
        this.registers = registers;
        this.entries = entries;
        this.answers = answers;
        this.rows = rows;
        this.form = form;
    }

    @PostMapping("/{kind}")
    @Operation(
            summary = "Enter a draft",
            description = "Refuses 403 entry-not-own, 422 entry-malformed with the fields.")
    RegisterApi.Answer draft(
            @Parameter(hidden = true) Frame frame, @PathVariable String kind, @RequestBody Draft draft) {
        RegisterKind known = RegisterListPage.known(kind);
        return answers.answer(
                frame,
                entries.write(frame.reader(), known, content(known, draft)).orThrow());
    }

    private EntryContent content(RegisterKind kind, Draft draft) {
        EntryContent content;
        if (!draft.head().isObject() || !draft.content().isObject()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", "head, content"));
        }
        try {
            content =
                    rows.content(kind, draft.head().toString(), draft.content().toString());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", "head, content"));
        }
        Map<String, String> problems = new LinkedHashMap<>(form.problems(EntryHead.SHAPE, content.head()));
        problems.putAll(form.problems(kind.shape(), (Record) content.record()));
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Refusal.of(Kind.INVALID, "entry-malformed", String.join(", ", problems.keySet())));
        }
        return content;
    }

    @PutMapping("/{kind}/{slug}")
    @Operation(summary = "Change an entry", description = "version: the one you read. Refuses 412 version-stale.")
    RegisterApi.Answer change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestBody Draft draft) {
        Entry entry = registers
                .find(frame.reader(), RegisterListPage.known(kind), slug)
                .orThrow();
        entries.change(frame.reader(), new Target(entry.id(), draft.version()), content(entry.kind(), draft))
                .orThrow();
        return answers.show(frame, kind, slug);
    }

    @PostMapping("/{kind}/{slug}/steps/{action}")
    @Operation(
            summary = "Take a step in the life of an entry",
            description =
                    "action: submit, return, publish, retract, discard, confirm or open. Refuses 409 entry-incomplete, "
                            + "entry-twice, 422 reason-missing.")
    Map<String, Object> step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Entry entry = registers
                .find(frame.reader(), RegisterListPage.known(kind), slug)
                .orThrow();
        Target target = new Target(entry.id(), step.version());
        String reason = step.reason() == null ? "" : step.reason();
        Outcome<Long> outcome = entries.step(frame.reader(), target, action, reason);
        return Map.of("slug", entry.slug(), "done", outcome.map(id -> action).orThrow());
    }

    /** A step to take. */
    record Step(@Nullable Integer version, @Nullable String reason) {}

    /** What shall be entered. */
    record Draft(@Nullable Integer version, JsonNode head, JsonNode content) {}
}
