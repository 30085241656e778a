package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.registers.kinds.RegisterRecord;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers for programs. */
@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "Registers")
class RegisterApi {

    private final Registers registers;

    RegisterApi(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    @Operation(summary = "The kinds of registers", description = "By code, how many entries of each you may read.")
    Map<String, Long> kinds(@Parameter(hidden = true) Frame frame) {
        Map<String, Long> counts = registers.counts(frame.reader());
        Map<String, Long> kinds = new LinkedHashMap<>();
        for (RegisterKind kind : RegisterKind.values()) {
            kinds.put(kind.code(), counts.getOrDefault(kind.code(), 0L));
        }
        return kinds;
    }

    @GetMapping("/{kind}")
    @Operation(
            summary = "Search a register",
            description =
                    "kind: a code, or all. q: words. Facets by name: theme, country, region, organisation, objective, "
                            + "year, standing-of, and those of the kind. page: from 1, twenty to a page.")
    Answers list(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters) {
        if (!kind.equals(RegisterRequest.ALL_KINDS)) {
            RegisterListPage.known(kind);
        }
        Registers.Found found = registers.search(
                frame.reader(), RegisterRequest.of(kind, parameters).query(frame.language()));
        return new Answers(
                found.result().total(),
                found.result().facets(),
                found.entries().stream().map(one -> answer(frame, one)).toList());
    }

    Answer answer(Frame frame, Entry entry) {
        return new Answer(
                entry.kind().code(),
                entry.slug(),
                entry.state(),
                entry.version(),
                entry.head(),
                entry.content().record(),
                entry.origin().code(),
                entry.sources(),
                entry.inferred(),
                entry.confirmedAt(),
                Offer.byAction(registers.offers(frame.reader(), entry)));
    }

    @GetMapping("/{kind}/{slug}")
    @Operation(
            summary = "An entry",
            description = "What is null, blank or empty is not known. Refuses 410 entry-retracted.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String kind, @PathVariable String slug) {
        return answer(frame, found(frame, kind, slug));
    }

    private Entry found(Frame frame, String kind, String slug) {
        return registers
                .find(frame.reader(), RegisterListPage.known(kind), slug)
                .orThrow();
    }

    @GetMapping("/{kind}/comparison")
    @Operation(summary = "Two to four entries of one kind", description = "e: their slugs. Refuses 422 compare-kinds.")
    List<Answer> compare(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @RequestParam(name = "e", defaultValue = "") List<String> slugs) {
        return registers.compare(frame.reader(), RegisterListPage.known(kind), slugs).orThrow().stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    /** What was found. */
    record Answers(long total, Map<String, Map<String, Long>> facets, List<Answer> entries) {}

    /** An entry. */
    record Answer(
            String kind,
            String slug,
            String state,
            int version,
            EntryHead head,
            RegisterRecord content,
            String origin,
            List<String> sources,
            List<String> inferred,
            @Nullable Instant confirmedAt,
            Map<String, String> steps) {}
}
