package corridor.floor;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.live.Channels;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what goes on: opening and closing the floor, and the clock of those who present. */
@Service
public class Stages {

    static final Set<String> ACTIONS = Set.of("open", "close", "start", "pause", "go-on", "end");

    private final StageStore store;
    private final Pitches pitches;
    private final Audit audit;
    private final Channels channels;
    private final Clock clock;

    Stages(StageStore store, Pitches pitches, Audit audit, Channels channels, Clock clock) {
        this.store = store;
        this.pitches = pitches;
        this.audit = audit;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Takes a step for a session's team. Twice the same changes nothing.
     *
     * @param pitch what begins, to start; otherwise 0
     */
    @Transactional
    public Outcome<Long> act(Reader reader, Session session, String action, long pitch) {
        if (!ACTIONS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (!reader.may(FloorLifecycle.MODERATING, session.team())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
        }
        if (action.equals("start") && pitch(reader, session, pitch).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Stage before = store.lock(session.id());
        store.write(after(before, action, pitch, clock.instant()));
        if (action.equals("open") || action.equals("close")) {
            audit.append(
                    reader,
                    List.of(AuditEntry.of(
                            session.reference(),
                            "floor-" + action,
                            Map.of("open", before.open()),
                            Map.of("open", action.equals("open")))));
        }
        long number = store.touch(session.id());
        channels.changed("session:" + session.id(), number);
        channels.changed("desk:" + session.id(), number);
        return Outcome.done(session.id());
    }

    private Optional<Pitch> pitch(Reader reader, Session session, long id) {
        return pitches.in(reader, List.of(session.id())).stream()
                .filter(one -> one.id() == id)
                .findFirst();
    }

    private static Stage after(Stage now, String action, long pitch, Instant at) {
        Instant paused = now.pausedAt();
        return switch (action) {
            case "open" -> with(now, true);
            case "close" -> with(now, false);
            case "start" -> new Stage(now.session(), now.number(), now.open(), pitch, at, null, Duration.ZERO);
            case "pause" ->
                now.startedAt() == null || paused != null
                        ? now
                        : new Stage(
                                now.session(),
                                now.number(),
                                now.open(),
                                now.pitch(),
                                now.startedAt(),
                                at,
                                now.rested());
            case "go-on" ->
                paused == null
                        ? now
                        : new Stage(
                                now.session(),
                                now.number(),
                                now.open(),
                                now.pitch(),
                                now.startedAt(),
                                null,
                                now.rested().plus(Duration.between(paused, at)));
            default -> new Stage(now.session(), now.number(), now.open(), null, null, null, Duration.ZERO);
        };
    }

    private static Stage with(Stage now, boolean open) {
        return new Stage(now.session(), now.number(), open, now.pitch(), now.startedAt(), now.pausedAt(), now.rested());
    }
}
