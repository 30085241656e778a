package corridor.forum.pitches;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKind;
import corridor.forum.sessions.SessionKinds;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
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

    /** The same of many, one after the other. */
    Optional<Refusal> wrong(Session session, List<PitchDraft> drafts, List<Pitch> others) {
        List<Pitch> standing = new ArrayList<>(others);
        for (PitchDraft draft : drafts) {
            Optional<Refusal> wrong = wrong(session, draft.content(), standing);
            if (wrong.isPresent()) {
                return wrong;
            }
            standing.add(PitchRoom.taking(session, draft));
        }
        return Optional.empty();
    }

    /** Says in the threads which practices new pitches show. */
    void present(List<Long> ids, List<PitchDraft> drafts, Session session) {
        List<Link> links = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            PitchDraft draft = drafts.get(at);
            Long practice = draft.practice();
            if (practice != null) {
                links.add(link(ids.get(at), practice, session, draft.sources()));
            }
        }
        threads.link(links);
    }

    private static Link link(long pitch, long practice, Session session, List<String> sources) {
        return new Link(
                new Reference(Pitch.KIND, pitch),
                Pitches.PRESENTS,
                new Reference("practice", practice),
                session.setting().opens() == null
                        ? null
                        : session.setting().opens().getYear(),
                sources.isEmpty() ? null : sources.getFirst());
    }

    /** Says in the thread which practice it shows; in place of what was said before. */
    void present(long pitch, @Nullable Long practice, Session session, List<String> sources) {
        Reference from = new Reference(Pitch.KIND, pitch);
        threads.unlink(List.of(from), Set.of(Pitches.PRESENTS));
        if (practice != null) {
            threads.link(List.of(link(pitch, practice, session, sources)));
        }
    }

    static Map<String, Object> journalled(Pitch.Content content, Set<Long> organisations, long session) {
        return Map.of(
                "title", content.title().toString(),
                "organisations", organisations.toString(),
                "session", session);
    }
}
