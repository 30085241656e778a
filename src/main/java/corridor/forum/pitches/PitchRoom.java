package corridor.forum.pitches;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKind;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session takes: at most so many pitches in its length, in proportion to its kind and rounded down, and no more
 * minutes than it lasts. Of a session of unknown length nothing is asked.
 */
final class PitchRoom {

    private PitchRoom() {}

    /** Why another one of this length does not fit beside those that are there. */
    static Optional<Refusal> obstacle(Session session, SessionKind kind, List<Pitch> there, @Nullable Integer minutes) {
        Integer length = length(session, kind);
        if (length == null || session.curated()) {
            return Optional.empty();
        }
        int taken = taken(kind, there);
        boolean full = there.size() + 1 > kind.room(length) || taken + box(kind, minutes) > length;
        return full
                ? Optional.of(Refusal.of(
                        Kind.CONFLICT,
                        "session-full",
                        session.title().in(corridor.shared.Language.ENGLISH).text(),
                        there.size(),
                        taken))
                : Optional.empty();
    }

    /** How many more it takes; none where nothing is asked. */
    static Optional<Integer> left(Session session, SessionKind kind, List<Pitch> there) {
        Integer length = length(session, kind);
        if (length == null || session.curated()) {
            return Optional.empty();
        }
        int box = Math.max(1, box(kind, null));
        int byNumber = kind.room(length) - there.size();
        int byMinutes = (length - taken(kind, there)) / box;
        return Optional.of(Math.max(0, Math.min(byNumber, byMinutes)));
    }

    /** What a draft takes of the room. */
    static Pitch taking(Session session, PitchDraft draft) {
        return new Pitch(
                0,
                session.id(),
                PitchLifecycle.OFFERED,
                1,
                java.util.Set.of(),
                draft.content(),
                draft.organisations(),
                session.team(),
                0,
                draft.practice(),
                draft.submission(),
                draft.origin(),
                draft.sources());
    }

    private static @Nullable Integer length(Session session, SessionKind kind) {
        return session.content().minutes() == null
                ? kind.minutes()
                : session.content().minutes();
    }

    private static int taken(SessionKind kind, List<Pitch> there) {
        return there.stream()
                .mapToInt(one -> box(kind, one.content().minutes()))
                .sum();
    }

    private static int box(SessionKind kind, @Nullable Integer minutes) {
        return minutes != null ? minutes : kind.timeBox() == null ? 0 : kind.timeBox();
    }
}
