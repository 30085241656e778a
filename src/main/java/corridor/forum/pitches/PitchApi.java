package corridor.forum.pitches;

import corridor.forum.Origin;
import corridor.forum.PartPeople;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pitches for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sessions")
class PitchApi {

    private final Pitches pitches;
    private final Sessions sessions;
    private final PartPeople people;

    PitchApi(Pitches pitches, Sessions sessions, PartPeople people) {
        this.pitches = pitches;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping("/forums/{forum}/sessions/{slug}/pitches")
    @Operation(summary = "What is presented in a session", description = "In its order, as far as you may see it.")
    List<PitchAnswer> list(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        return pitches.in(frame.reader(), List.of(session.id())).stream()
                .map(one -> PitchAnswer.of(one, null))
                .toList();
    }

    @PostMapping("/forums/{forum}/sessions/{slug}/pitches")
    @Operation(
            summary = "Offer a pitch",
            description = "Those whose it is are asked to confirm it. Refuses 409 session-full; 422 takeaways-many, "
                    + "pitch-title-missing, pitch-too-long, speaker-unknown; 403 right-missing.")
    PitchAnswer offer(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody PitchBody body) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!pitches.mayWrite(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "offer"));
        }
        long id = pitches.offer(
                        frame.reader(),
                        session,
                        new PitchDraft(
                                body.content(
                                        null, people.known(frame.reader(), session.cycle(), Set.of(), body.accounts())),
                                Set.copyOf(body.organisations()),
                                null,
                                null,
                                Origin.OWN,
                                List.of()))
                .orThrow();
        return show(frame, id);
    }

    @GetMapping("/pitches/{id}")
    @Operation(summary = "A pitch", description = "steps: what you could do with it, or why not.")
    PitchAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Pitch found = pitches.find(frame.reader(), id).orThrow();
        return PitchAnswer.of(found, pitches.offers(frame.reader(), found));
    }

    @PutMapping("/pitches/{id}")
    @Operation(
            summary = "Change a pitch",
            description = "Everything that is said of it, with the version that you read; what it shows stays. "
                    + "Refuses 412 version-stale and what offering does.")
    PitchAnswer change(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody PitchBody body) {
        Pitch found = pitches.find(frame.reader(), id).orThrow();
        Long cycle = sessions.unseen(List.of(found.session()))
                .values()
                .iterator()
                .next()
                .cycle();
        pitches.change(
                        frame.reader(),
                        body.target(id),
                        body.content(
                                found,
                                people.known(
                                        frame.reader(), cycle, found.content().people(), body.accounts())),
                        Set.copyOf(body.organisations()),
                        found.practice())
                .orThrow();
        return show(frame, id);
    }

    @PutMapping("/pitches/{id}/place")
    @Operation(
            summary = "Put a pitch into a session, at a position from 1",
            description = "Refuses 409 session-full, 412 version-stale, 403 right-missing.")
    PitchAnswer place(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Place place) {
        Pitch found = pitches.find(frame.reader(), id).orThrow();
        Session to = sessions.byIds(frame.reader(), List.of(place.session())).get(place.session());
        if (to == null) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        pitches.move(frame.reader(), new Target(found.id(), place.version()), to, place.position())
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/pitches/{id}/steps/{action}")
    @Operation(
            summary = "Confirm, decline, give or withdraw",
            description = "To decline and to withdraw need a reason. Refuses 412 version-stale, 422 reason-missing.")
    PitchAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Step step) {
        if (!PitchPage.STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Pitch found = pitches.find(frame.reader(), id).orThrow();
        String reason = step.reason() == null ? "" : step.reason();
        pitches.step(frame.reader(), new Target(found.id(), step.version()), action, reason)
                .orThrow();
        return pitches.find(frame.reader(), id)
                .map(one -> PitchAnswer.of(one, null))
                .orThrow();
    }

    /** Where to put it. */
    record Place(Integer version, Long session, Integer position) {}

    /** A step to take. */
    record Step(Integer version, @Nullable String reason) {}
}
