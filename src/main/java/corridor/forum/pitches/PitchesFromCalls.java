package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.calls.Call;
import corridor.calls.CallKind;
import corridor.calls.SubmissionsReleased;
import corridor.calls.SubmissionsReleased.Released;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Origin;
import corridor.forum.sessions.Reach;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionDraft;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a call for pitches accepted becomes a pitch, in the session named or in the cycle's tray. */
@Component
class PitchesFromCalls {

    private static final Reader CALLS =
            Reader.system("calls", Set.of(new Right("pitch.write"), new Right("session.write")));

    private final Cycles cycles;
    private final Sessions sessions;
    private final Pitches pitches;
    private final Threads threads;
    private final TrayText tray;

    PitchesFromCalls(Cycles cycles, Sessions sessions, Pitches pitches, Threads threads, TrayText tray) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.pitches = pitches;
        this.threads = threads;
        this.tray = tray;
    }

    /** In the transaction of the release, so that the pitches stand or fall with it. */
    @EventListener
    void follow(SubmissionsReleased event) {
        Reference place = event.place();
        if (event.kind() != CallKind.PITCHES || place == null || !place.kind().equals(Cycle.KIND)) {
            return;
        }
        List<Released> accepted = event.released().stream()
                .filter(one -> one.result().equals("accepted"))
                .toList();
        Cycle cycle = cycles.unseen(List.of(place.id())).get(place.id());
        if (cycle == null || accepted.isEmpty()) {
            return;
        }
        List<Session> there = sessions.allOf(cycle.id());
        Map<String, List<PitchDraft>> homes = new LinkedHashMap<>();
        accepted.forEach(one -> homes.computeIfAbsent(
                        find(there, one.session()).map(Session::slug).orElseGet(() -> unplaced(cycle)),
                        none -> new ArrayList<>())
                .add(draft(one)));
        Reference call = new Reference(Call.KIND, event.call());
        homes.forEach((slug, drafts) -> answer(
                pitches.offer(CALLS, find(there, slug).orElseGet(() -> open(cycle)), drafts)
                        .orThrow(),
                call));
    }

    /** Says in the threads which call they answer. */
    private void answer(List<Long> offered, Reference call) {
        threads.link(offered.stream()
                .map(id -> new Link(new Reference(Pitch.KIND, id), "answers", call, null, null))
                .toList());
    }

    private static Optional<Session> find(List<Session> all, @org.jspecify.annotations.Nullable String slug) {
        return all.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    private static String unplaced(Cycle cycle) {
        return Session.UNPLACED + "-" + cycle.id();
    }

    /** The tray for what has no session yet: planned for ever, so nobody but those who prepare sees it. */
    private Session open(Cycle cycle) {
        Session.Content content = new Session.Content(
                null,
                null,
                "side-event",
                tray.title(),
                LocalizedText.EMPTY,
                List.of(),
                null,
                Reach.PUBLIC,
                false,
                Set.of(),
                null,
                1440,
                List.of(),
                null,
                List.of());
        long id = sessions.plan(
                        CALLS,
                        cycle,
                        new SessionDraft(unplaced(cycle), content, Integer.MAX_VALUE, Origin.OWN, List.of()))
                .orThrow();
        return sessions.unseen(List.of(id)).values().iterator().next();
    }

    private PitchDraft draft(Released one) {
        return new PitchDraft(
                new Pitch.Content(
                        one.title(),
                        LocalizedText.EMPTY,
                        List.of(),
                        null,
                        one.speakers().stream()
                                .map(speaker -> new Pitch.Speaker(speaker.name(), "", speaker.person()))
                                .toList(),
                        List.of(),
                        one.themes(),
                        List.of()),
                one.organisations(),
                null,
                one.submission(),
                Origin.OWN,
                List.of());
    }
}
