package corridor.programme.rooms;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Works;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Room;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rooms and hours of a cycle for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/cycles/{cycle}/programme")
@Tag(name = "Programme")
class PlaceApi {

    private final Cycles cycles;
    private final Rooms rooms;

    PlaceApi(Cycles cycles, Rooms rooms) {
        this.cycles = cycles;
        this.rooms = rooms;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping("/rooms")
    @Operation(
            operationId = "rooms",
            summary = "The rooms of a cycle, the largest first",
            description =
                    "For those who plan. closed: numbers of hours in which one cannot be used. Refuses 403 right-missing.")
    List<Room> rooms(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return rooms.rooms(cycle(frame, forum, cycle).id());
    }

    @PostMapping("/rooms")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addRoom",
            summary = "Add a room",
            description =
                    "booths: tags of languages. Refuses 403 right-missing, 422 field-wrong and room-known, 429 room-many.")
    Room add(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody RoomBody body) {
        return save(frame, cycle(frame, forum, cycle), Optional.empty(), body.draft(0));
    }

    private Room save(Frame frame, Cycle cycle, Optional<Long> id, RoomDraft draft) {
        draft.problems().keySet().stream().findFirst().ifPresent(field -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
        });
        long saved = rooms.save(frame.reader(), cycle, id, draft).orThrow();
        return rooms.rooms(cycle.id()).stream()
                .filter(one -> one.id() == saved)
                .findFirst()
                .orElseThrow();
    }

    @PutMapping("/rooms/{id}")
    @Operation(
            operationId = "changeRoom",
            summary = "Change a room",
            description =
                    "version: the one that you read. Refuses 403 right-missing, 412 version-stale, 422 field-wrong and "
                            + "room-known.")
    Room change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id,
            @RequestBody RoomBody body) {
        Cycle found = cycle(frame, forum, cycle);
        if (body.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        return save(frame, found, Optional.of(id), body.draft(body.version()));
    }

    @DeleteMapping("/rooms/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeRoom",
            summary = "Take a room away in which nothing is placed",
            description = "Refuses 403 right-missing, 404 record-missing, 409 place-in-use.")
    void removeRoom(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id) {
        rooms.removeRoom(frame.reader(), cycle(frame, forum, cycle), id).orThrow();
    }

    @GetMapping("/hours")
    @Operation(
            operationId = "hours",
            summary = "The hours of a cycle in which sessions can run",
            description = "For those who plan; in the time zone of the cycle. Refuses 403 right-missing.")
    List<Hour> hours(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return rooms.hours(cycle(frame, forum, cycle).id());
    }

    @PostMapping("/hours")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addHour",
            summary = "Add a block of time",
            description =
                    "pause: nothing runs then. Refuses 403 right-missing, 409 hour-overlaps, 422 hour-backwards, 429 "
                            + "hour-many.")
    List<Hour> addHour(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody HourBody body) {
        Cycle found = cycle(frame, forum, cycle);
        LocalDate day = given(body.day(), "day");
        LocalTime starts = given(body.starts(), "starts");
        LocalTime ends = given(body.ends(), "ends");
        rooms.addHour(frame.reader(), found, day, starts, ends, body.pause()).orThrow();
        return rooms.hours(found.id());
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
        }
        return value;
    }

    @PostMapping("/hours/copies")
    @Operation(
            operationId = "copyHours",
            summary = "Give a day the same blocks as another",
            description = "Those that overlap what is there are left out. Refuses 403 right-missing.")
    List<Hour> copy(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody Copying body) {
        Cycle found = cycle(frame, forum, cycle);
        rooms.likeThat(frame.reader(), found, given(body.from(), "from"), given(body.to(), "to"))
                .orThrow();
        return rooms.hours(found.id());
    }

    @DeleteMapping("/hours/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeHour",
            summary = "Take a block of time away in which nothing is placed",
            description = "Refuses 403 right-missing, 404 record-missing, 409 place-in-use.")
    void removeHour(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id) {
        rooms.removeHour(frame.reader(), cycle(frame, forum, cycle), id).orThrow();
    }

    /** A room as it is sent; version is needed to change one. */
    record RoomBody(
            @Nullable Integer version,
            @Nullable String name,
            int seats,
            @Nullable Set<String> booths,
            @Nullable Boolean closable,
            @Nullable Set<Long> closed) {

        RoomDraft draft(int seen) {
            Set<String> tags = Objects.requireNonNullElse(booths, Set.of());
            if (tags.stream().anyMatch(tag -> Language.of(tag).isEmpty())) {
                throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "booths"));
            }
            return new RoomDraft(
                    seen,
                    TypedText.line(name),
                    String.valueOf(seats),
                    tags,
                    Objects.requireNonNullElse(closable, true),
                    Objects.requireNonNullElse(closed, Set.of()));
        }
    }

    /** A block of time as it is sent. */
    record HourBody(
            @Nullable LocalDate day,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            boolean pause) {}

    /** The day that is copied, and the one that gets its blocks. */
    record Copying(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
