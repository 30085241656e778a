package corridor.participation;

import corridor.forum.Cycle;
import corridor.participation.CheckIns.Answer;
import corridor.participation.CheckIns.Note;
import corridor.participation.CheckIns.Result;
import corridor.participation.ParticipantStore.Expected;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of a cycle: one field for what stands on a badge. A script keeps what a bad line did not take. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/check-in")
class CheckInPage {

    private final CyclePlace places;
    private final CheckIns checkIns;
    private final ParticipationViews views;
    private final Clock clock;

    CheckInPage(CyclePlace places, CheckIns checkIns, ParticipationViews views, Clock clock) {
        this.places = places;
        this.checkIns = checkIns;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = places.find(frame, forum, cycle);
        return page(frame, found, null);
    }

    private ModelAndView page(Frame frame, Cycle cycle, @org.jspecify.annotations.Nullable Answer answer) {
        List<Expected> expected = checkIns.expected(frame.reader(), cycle).orThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, cycle));
        model.put("expected", expected.size());
        model.put("came", expected.stream().filter(Expected::came).count());
        model.put("answer", answer);
        return new ModelAndView("participation/check-in", model);
    }

    /** Whom to expect, so that a name stands there before the server has answered: by a digest of the badge. */
    @GetMapping("/expected")
    ResponseEntity<List<Known>> expected(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = places.find(frame, forum, cycle);
        List<Expected> expected = checkIns.expected(frame.reader(), found).orThrow();
        List<ParticipationView.Line> lines = views.expected(frame, expected);
        List<Known> known = new ArrayList<>();
        for (int at = 0; at < expected.size(); at++) {
            ParticipationView.Line line = lines.get(at);
            known.add(new Known(
                    BadgeCode.digest(expected.get(at).code()),
                    line.name(),
                    line.part(),
                    line.organisation().text()));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(known);
    }

    /** One badge, typed or read, without a script. */
    @PostMapping
    ModelAndView take(Frame frame, @PathVariable String forum, @PathVariable String cycle, @RequestParam String badge) {
        Cycle found = places.find(frame, forum, cycle);
        Note note = new Note(UUID.randomUUID(), BadgeCode.plain(badge), clock.instant());
        Answer answer =
                checkIns.checkIn(frame.reader(), found, List.of(note)).orThrow().getFirst();
        return page(frame, found, answer);
    }

    /** Several that a script kept, each as {@code id|badge|time}; answers which of them are held now. */
    @PostMapping("/notes")
    ResponseEntity<List<Held>> notes(
            Frame frame, @PathVariable String forum, @PathVariable String cycle, @RequestParam List<String> note) {
        Cycle found = places.find(frame, forum, cycle);
        List<Note> notes = note.stream().map(CheckInPage::read).toList();
        List<Held> held = checkIns.checkIn(frame.reader(), found, notes).orThrow().stream()
                .map(one -> new Held(one.id().toString(), one.result().code(), one.name(), said(frame, one)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(held);
    }

    private static String said(Frame frame, Answer answer) {
        return answer.result() == Result.UNKNOWN
                ? frame.t("participation.door.unknown")
                : frame.t("participation.door.taken", answer.name());
    }

    private static Note read(String note) {
        String[] parts = note.split("\\|", -1);
        try {
            if (parts.length == 3) {
                return new Note(UUID.fromString(parts[0]), BadgeCode.plain(parts[1]), Instant.parse(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "note"));
        }
        throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "note"));
    }

    /** One who is expected. */
    public record Known(String digest, String name, String part, String organisation) {}

    /** What became of a note, with what to say about it. */
    public record Held(String id, String result, String name, String said) {}
}
