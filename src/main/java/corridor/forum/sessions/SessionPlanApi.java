package corridor.forum.sessions;

import corridor.actors.Naming;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.PartPeople;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final PartPeople people;
    private final Naming naming;

    SessionPlanApi(Cycles cycles, Sessions sessions, SessionKinds kinds, PartPeople people, Naming naming) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.kinds = kinds;
        this.people = people;
        this.naming = naming;
    }

    @PostMapping("/cycles/{cycle}/sessions")
    @Operation(
            summary = "Plan a session",
            description =
                    "team: numbers of organisations by part, such as co-chair. people: by part as well, each by number or by "
                            + "the address of their account. Refuses 403 right-missing, 422 field-wrong.")
    SessionAnswer plan(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody SessionBody body) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        SessionForm typed = body.form(naming, null);
        Map<String, Long> known = checked(frame, found.id(), null, typed);
        long id = sessions.plan(frame.reader(), found, SessionDraft.own(typed.content(null, known), typed.order()))
                .orThrow();
        return SessionAnswer.of(
                Objects.requireNonNull(sessions.unseen(List.of(id)).get(id)), null, null);
    }

    /** Who the people of a session are, once nothing is wrong with it. */
    private Map<String, Long> checked(Frame frame, @Nullable Long cycle, @Nullable Session before, SessionForm typed) {
        Map<String, Long> known = people.known(
                frame.reader(),
                cycle,
                before == null ? Set.of() : before.content().people(),
                typed.typedPeople());
        typed.organisations().refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        SessionProblems.of(typed, kinds, known).keySet().stream().findFirst().ifPresent(field -> {
            throw new RefusedException(Refusal.of(
                    Kind.INVALID,
                    "field-wrong",
                    field.startsWith("person") ? "people" : field.replaceFirst("-en$", "")));
        });
        return known;
    }

    @PutMapping("/sessions/{slug}")
    @Operation(
            summary = "Change a session",
            description =
                    "Everything that is said of it, with the version that you read. Countries of its team stay, and people "
                            + "where none are sent. Refuses 403 right-missing, 412 version-stale, 422 field-wrong.")
    SessionAnswer change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody SessionBody body) {
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        if (body.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        SessionForm typed = body.form(naming, found);
        Map<String, Long> known = checked(frame, found.cycle(), found, typed);
        sessions.change(
                        frame.reader(),
                        new Target(found.id(), body.version()),
                        typed.content(found, known),
                        typed.order())
                .orThrow();
        return SessionAnswer.of(sessions.find(frame.reader(), forum, slug).orThrow(), null, null);
    }

    /**
     * A session as it is sent.
     *
     * @param version needed to change one
     * @param questions the set of guiding questions
     * @param admits absent where it is not said who may take part
     * @param people by part, each by number or by the address of their account
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
            @Nullable Map<String, List<Long>> team,
            @Nullable Map<String, List<String>> people) {

        SessionForm form(Naming naming, @Nullable Session before) {
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
                    languages == null ? List.of() : languages,
                    themes == null ? List.of() : themes,
                    typed(questions),
                    naming.numbered(organisations()),
                    people(before));
        }

        private List<SessionForm.Acting> people(@Nullable Session before) {
            if (people == null) {
                return before == null ? List.of() : SessionForm.people(before.content(), Map.of());
            }
            return people.entrySet().stream()
                    .flatMap(one ->
                            one.getValue().stream().map(person -> new SessionForm.Acting(one.getKey(), typed(person))))
                    .limit(SessionForm.MOST_PEOPLE)
                    .toList();
        }

        private static String typed(@Nullable Object value) {
            return value == null ? "" : value.toString().strip();
        }

        private Map<String, List<Long>> organisations() {
            Map<String, List<Long>> organisations = new HashMap<>(team == null ? Map.of() : team);
            organisations.put(SessionForm.INVITED, invited == null ? List.of() : invited);
            return organisations;
        }
    }
}
