package corridor.outbox.desk;

import corridor.access.Reader;
import corridor.outbox.OpenTask;
import corridor.outbox.Preferences;
import corridor.outbox.Preferences.Pace;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.ui.Frame;
import corridor.ui.SiteSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own tasks and choices of letters, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Desk")
class DeskApi {

    private static final int MOST = 100;

    private final Tasks tasks;
    private final Preferences preferences;
    private final SiteSettings site;
    private final Clock clock;

    DeskApi(Tasks tasks, Preferences preferences, SiteSettings site, Clock clock) {
        this.tasks = tasks;
        this.preferences = preferences;
        this.site = site;
        this.clock = clock;
    }

    /** A page of what waits for whoever asks. Refuses 403 not signed in. */
    @GetMapping("/tasks")
    @Operation(
            summary = "List what waits for me",
            description = "The most urgent first. page from 1, size up to " + MOST + ".")
    TaskAnswer tasks(
            @Parameter(hidden = true) Frame frame,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Reader reader = frame.reader();
        if (!reader.signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        Slice<OpenTask> open = tasks.of(reader, Math.max(1, page), Math.clamp(size, 1, MOST));
        return new TaskAnswer(
                open.items().stream().map(one -> item(frame, one)).toList(), open.total(), open.number(), open.size());
    }

    private TaskItem item(Frame frame, OpenTask open) {
        Task task = open.task();
        return new TaskItem(
                task.kind(),
                task.about().toString(),
                frame.t("tasks." + task.kind(), frame.in(task.title()).text()),
                task.title(),
                site.url() + task.url(),
                open.since(),
                task.due(),
                open.overdue(LocalDate.now(clock)));
    }

    /** Which letters whoever asks wants. Refuses 403 not signed in. */
    @GetMapping("/letter-preferences")
    @Operation(summary = "Read which letters I get", description = "By group: at-once, daily or none.")
    Map<String, String> preferences(@Parameter(hidden = true) Frame frame) {
        Map<String, Pace> chosen = preferences.of(person(frame));
        Map<String, String> paces = new LinkedHashMap<>();
        preferences
                .topics()
                .forEach(topic -> paces.put(
                        topic, chosen.getOrDefault(topic, Pace.AT_ONCE).code()));
        return paces;
    }

    /** Changes it. Groups that are left out stay. Refuses 403 not signed in, 422 not a pace. */
    @PutMapping("/letter-preferences")
    @Operation(summary = "Choose which letters I get", description = "By group: at-once, daily or none.")
    Map<String, String> choose(@Parameter(hidden = true) Frame frame, @RequestBody Map<String, String> chosen) {
        preferences.choose(person(frame), LetterChoice.read(preferences.topics(), chosen));
        return preferences(frame);
    }

    private static long person(Frame frame) {
        return frame.reader()
                .person()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
    }

    /** A page of tasks. */
    record TaskAnswer(List<TaskItem> items, long total, int page, int size) {}

    /**
     * A task.
     *
     * @param about the record, as kind and number
     * @param what the sentence that says what to do, in the language asked for
     */
    record TaskItem(
            String kind,
            String about,
            String what,
            LocalizedText title,
            String url,
            Instant since,
            @Nullable LocalDate due,
            boolean overdue) {}
}
