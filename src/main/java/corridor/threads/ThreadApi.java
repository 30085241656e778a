package corridor.threads;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The threads of records for programs. */
@RestController
@RequestMapping("/api/v1/threads/{kind}/{id:\\d{1,18}}")
@Tag(name = "Threads")
class ThreadApi {

    private final Threads threads;
    private final Ties ties;

    ThreadApi(Threads threads, Ties ties) {
        this.threads = threads;
        this.ties = ties;
    }

    @GetMapping
    @Operation(
            summary = "What a record comes from and what came of it",
            description = "Dated stations first. reason and since stand with those that people tied by hand.")
    Whole show(@Parameter(hidden = true) Frame frame, @PathVariable String kind, @PathVariable long id) {
        Reference record = new Reference(kind, id);
        RecordNames.Named named = ties.named(frame.reader(), record)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        return new Whole(
                record.toString(),
                named.name(),
                named.url(),
                threads.of(frame.reader(), record).stream()
                        .map(ThreadApi::station)
                        .toList());
    }

    private static Station station(ThreadEntry one) {
        Link.Tied tied = one.link().tied();
        return new Station(
                one.relation(),
                one.record().toString(),
                one.name(),
                one.url(),
                one.year(),
                tied == null ? null : tied.reason(),
                tied == null ? null : tied.at());
    }

    @PostMapping
    @Operation(
            summary = "Tie it to another record",
            description =
                    "to: an address of this site, or kind:id. Needs a reason. Refuses 404 tie-unseen, 403 tie-not-yours, 409 tie-known, "
                            + "ties-many, 422 tie-unknown, tie-to-itself, reason-missing.")
    Whole tie(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestBody Tie tie) {
        Reference to = tie.to().matches("[a-z-]{1,40}:\\d{1,18}")
                ? Reference.parse(tie.to())
                : ties.at(frame.reader(), tie.to())
                        .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "tie-unseen")));
        ties.tie(frame.reader(), new Reference(kind, id), tie.relation(), to, tie.reason())
                .orThrow();
        return show(frame, kind, id);
    }

    @DeleteMapping("/links/{relation}/{otherKind}/{otherId:\\d{1,18}}")
    @Operation(
            summary = "Take it apart from another record",
            description =
                    "relation as the record shows it, with -of where it starts at the other. Refuses 404 tie-unseen, 403 tie-not-yours, "
                            + "409 untie-made-by-act, 422 reason-missing.")
    Whole untie(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String relation,
            @PathVariable String otherKind,
            @PathVariable long otherId,
            @RequestParam String reason) {
        Reference record = new Reference(kind, id);
        Reference other = new Reference(otherKind, otherId);
        boolean inverse = relation.endsWith("-of");
        String code = inverse ? relation.substring(0, relation.length() - "-of".length()) : relation;
        Link link = inverse ? new Link(other, code, record, null, null) : new Link(record, code, other, null, null);
        ties.untie(frame.reader(), link, reason).orThrow();
        return show(frame, kind, id);
    }

    /** A record and its stations. */
    record Whole(
            String record, LocalizedText name, @Nullable String url, List<Station> stations) {}

    /** A station. */
    record Station(
            String relation,
            String record,
            LocalizedText name,
            @Nullable String url,
            @Nullable Integer year,
            @Nullable String reason,
            @Nullable Instant since) {}

    /** To what it shall be tied, as what, and why. */
    record Tie(String relation, String to, String reason) {}
}
