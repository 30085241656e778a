package corridor.forum.pitches;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKind;
import corridor.forum.sessions.SessionKinds;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for every pitch that is written, whoever writes it. */
@Component
class PitchChecks {

    private final SessionKinds kinds;
    private final Threads threads;

    PitchChecks(SessionKinds kinds, Threads threads) {
        this.kinds = kinds;
        this.threads = threads;
    }

    /** What is wrong with a pitch, or with another one in that session. */
    Optional<Refusal> wrong(Session session, Pitch.Content content, List<Pitch> others) {
        SessionKind kind = kinds.of(session);
        if (content.title().isEmpty()) {
            return Optional.of(Refusal.of(Kind.INVALID, "pitch-title-missing"));
        }
        return content.takeaways().size() > Math.min(Pitch.MOST_TAKEAWAYS, kind.takeaways())
                ? Optional.of(Refusal.of(Kind.INVALID, "takeaways-many"))
                : PitchRoom.obstacle(session, kind, others, content.minutes());
    }

    /** Says in the thread which practice it shows; in place of what was said before. */
    void present(long pitch, @Nullable Long practice, Session session, List<String> sources) {
        Reference from = new Reference(Pitch.KIND, pitch);
        threads.unlink(List.of(from), Set.of(Pitches.PRESENTS));
        if (practice != null) {
            threads.link(List.of(new Link(
                    from,
                    Pitches.PRESENTS,
                    new Reference("practice", practice),
                    session.setting().opens() == null
                            ? null
                            : session.setting().opens().getYear(),
                    sources.isEmpty() ? null : sources.getFirst())));
        }
    }

    static Map<String, Object> journalled(Pitch.Content content, Set<Long> organisations, long session) {
        return Map.of(
                "title", content.title().toString(),
                "organisations", organisations.toString(),
                "session", session);
    }
}
