package corridor.forum.bodies;

import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies of a forum and their seats, for programs. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/bodies")
@Tag(name = "Forums")
class BodyApi {

    private final Forums forums;
    private final Bodies bodies;

    BodyApi(Forums forums, Bodies bodies) {
        this.forums = forums;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(summary = "The bodies of a forum", description = "With all their seats: past, present and to come.")
    List<BodyAnswer> list(@Parameter(hidden = true) Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        List<Body> all = bodies.of(frame.reader(), found.id());
        List<Seat> seats = bodies.seats(all);
        return all.stream().map(one -> answer(one, seats)).toList();
    }

    @GetMapping("/{slug}")
    @Operation(summary = "A body", description = "A seat without organisation is vacant.")
    BodyAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Body found = bodies.find(frame.reader(), forum, slug).orThrow();
        return answer(found, bodies.seats(List.of(found)));
    }

    @PostMapping
    @Operation(
            summary = "Set up a body",
            description = "kind: steering-group, friends, working-group, committee, secretariat or track. Refuses 403 "
                    + "right-missing, 409 body-known, 422 body-incomplete.")
    BodyAnswer record(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @RequestBody BodyBody body) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        return show(
                frame, forum, bodies.record(frame.reader(), found, body.draft()).orThrow());
    }

    @PutMapping("/{slug}")
    @Operation(
            summary = "Change a body",
            description = "Refuses 403 right-missing, 412 version-stale, 422 body-incomplete.")
    BodyAnswer change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody BodyBody body) {
        Body found = bodies.find(frame.reader(), forum, slug).orThrow();
        bodies.change(frame.reader(), found, new Target(found.id(), body.version()), body.draft())
                .orThrow();
        return show(frame, forum, slug);
    }

    @PostMapping("/{slug}/seats")
    @Operation(
            summary = "Give a seat",
            description =
                    "To an organisation, or to a constituency in which nobody sits yet. Refuses 403 right-missing, 422 "
                            + "seat-incomplete.")
    BodyAnswer seat(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody SeatBody body) {
        Body found = bodies.find(frame.reader(), forum, slug).orThrow();
        bodies.seat(
                        frame.reader(),
                        new Seat(
                                0,
                                found.id(),
                                body.constituency(),
                                body.organisation(),
                                body.part(),
                                Objects.requireNonNullElseGet(body.starts(), bodies::today),
                                body.ends()))
                .orThrow();
        return show(frame, forum, slug);
    }

    @PostMapping("/{slug}/seats/{id}/end")
    @Operation(
            summary = "End a seat after a day",
            description =
                    "One that has not begun by then is taken away. Refuses 403 right-missing, 404 record-missing.")
    BodyAnswer end(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestBody Ending ending) {
        Body found = bodies.find(frame.reader(), forum, slug).orThrow();
        bodies.end(frame.reader(), found, id, ending.last()).orThrow();
        return show(frame, forum, slug);
    }

    private static BodyAnswer answer(Body one, List<Seat> seats) {
        return new BodyAnswer(
                one.slug(),
                one.url(),
                one.version(),
                one.kind(),
                one.name(),
                one.mandate(),
                seats.stream().filter(seat -> seat.body() == one.id()).toList());
    }

    /** A body. */
    record BodyAnswer(
            String slug,
            String address,
            int version,
            String kind,
            LocalizedText name,
            LocalizedText mandate,
            List<Seat> seats) {}

    /** A body as it is sent; version is needed to change one. */
    record BodyBody(
            @Nullable Integer version,
            String kind,
            LocalizedText name,
            @Nullable LocalizedText mandate) {

        BodyDraft draft() {
            return new BodyDraft(kind, name, Objects.requireNonNullElse(mandate, LocalizedText.EMPTY));
        }
    }

    /** A seat to give. */
    record SeatBody(
            @Nullable String constituency,
            @Nullable Long organisation,
            String part,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /** The last day of a seat. */
    record Ending(LocalDate last) {}
}
