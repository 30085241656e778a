package corridor.forum.sessions;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning sessions by program: the same fields as the form, and the same limits. */
@RestController
@RequestMapping("/api/v1/forums/{forum}")
@Tag(name = "Sessions")
class SessionPlanApi {

    private final Cycles cycles;
    private final Sessions sessions;
    private final SessionKinds kinds;

    SessionPlanApi(Cycles cycles, Sessions sessions, SessionKinds kinds) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.kinds = kinds;
    }

    @PostMapping("/cycles/{cycle}/sessions")
    @Operation(
            summary = "Plan a session",
            description =
                    "team: numbers of organisations by part, such as co-chair. Refuses 403 right-missing, 422 field-wrong.")
    SessionAnswer plan(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody SessionBody body) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        SessionForm typed = checked(body);
        long id = sessions.plan(frame.reader(), found, SessionDraft.own(typed.content(null), typed.order()))
                .orThrow();
        return SessionAnswer.of(
                Objects.requireNonNull(sessions.unseen(List.of(id)).get(id)), null, null);
    }

    private SessionForm checked(SessionBody body) {
        SessionForm typed = body.form();
        SessionProblems.of(typed, kinds).keySet().stream().findFirst().ifPresent(field -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field.replaceFirst("-en$", "")));
        });
        return typed;
    }

    @PutMapping("/sessions/{slug}")
    @Operation(
            summary = "Change a session",
            description =
                    "Everything that is said of it, with the version that you read. Countries and persons of its team "
                            + "stay. Refuses 403 right-missing, 412 version-stale, 422 field-wrong.")
    SessionAnswer change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody SessionBody body) {
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        if (body.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        SessionForm typed = checked(body);
        sessions.change(frame.reader(), new Target(found.id(), body.version()), typed.content(found), typed.order())
                .orThrow();
        return SessionAnswer.of(sessions.find(frame.reader(), forum, slug).orThrow(), null, null);
    }

    /**
     * A session as it is sent.
     *
     * @param version needed to change one
     * @param questions the set of guiding questions
     * @param admits absent where it is not said who may take part
     */
    record SessionBody(
            @Nullable Integer version,
            LocalizedText title,
            @Nullable LocalizedText brief,
            @Nullable String code,
            String kind,
            @Nullable Long roundtable,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable Integer capacity,
            String reach,
            @Nullable Boolean listed,
            @Nullable List<String> admits,
            @Nullable List<Long> invited,
            @Nullable List<String> languages,
            @Nullable List<String> themes,
            @Nullable Long questions,
            @Nullable Map<String, List<Long>> team) {

        SessionForm form() {
            return new SessionForm(
                    title,
                    brief == null ? LocalizedText.EMPTY : brief,
                    typed(code),
                    kind,
                    typed(roundtable),
                    typed(position),
                    typed(minutes),
                    typed(capacity),
                    reach,
                    Boolean.TRUE.equals(listed),
                    admits != null,
                    admits == null ? List.of() : admits,
                    invited == null ? List.of() : numbers(invited),
                    languages == null ? List.of() : languages,
                    themes == null ? List.of() : themes,
                    typed(questions),
                    team == null
                            ? Map.of()
                            : team.entrySet().stream()
                                    .collect(Collectors.toMap(Map.Entry::getKey, one -> numbers(one.getValue()))));
        }

        private static String typed(@Nullable Object value) {
            return value == null ? "" : value.toString().strip();
        }

        private static List<String> numbers(List<Long> ids) {
            return ids.stream().limit(200).map(String::valueOf).toList();
        }
    }
}
