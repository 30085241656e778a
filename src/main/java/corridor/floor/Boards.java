package corridor.floor;

import corridor.access.Reader;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKinds;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what those who look on see. */
@Component
class Boards {

    private static final int USUAL_MINUTES = 15;

    private final Floor floor;
    private final Pitches pitches;
    private final SessionKinds kinds;
    private final Clock clock;

    Boards(Floor floor, Pitches pitches, SessionKinds kinds, Clock clock) {
        this.floor = floor;
        this.pitches = pitches;
        this.kinds = kinds;
        this.clock = clock;
    }

    Board of(Reader reader, Language language, Session session) {
        Stage stage = floor.stage(session);
        List<Pitch> all = pitches.in(reader, List.of(session.id()));
        int at = at(all, stage.pitch());
        Duration timeBox = at < 0 ? Duration.ZERO : timeBox(session, all.get(at));
        Instant ends = stage.endsAt(timeBox);
        Duration left = stage.left(timeBox, clock.instant());
        return new Board(
                session.url(),
                stage,
                at < 0 ? null : title(all.get(at), language),
                at + 1 < all.size() ? title(all.get(at + 1), language) : null,
                ends == null ? "" : ends.toString(),
                left == null ? 0 : Math.floorDiv(left.toSeconds(), 60),
                stage.pausedAt() != null,
                floor.questions(reader, session, Floor.OPEN),
                all.stream().collect(Collectors.toMap(Pitch::id, one -> title(one, language))));
    }

    List<Pitch> pitches(Reader reader, Session session) {
        return pitches.in(reader, List.of(session.id()));
    }

    private static Rendering title(Pitch pitch, Language language) {
        return pitch.content().title().in(language);
    }

    private static int at(List<Pitch> all, @Nullable Long pitch) {
        for (int index = 0; index < all.size(); index++) {
            if (Objects.equals(all.get(index).id(), pitch)) {
                return index;
            }
        }
        return -1;
    }

    private Duration timeBox(Session session, Pitch pitch) {
        Integer minutes = pitch.content().minutes();
        Integer usual = kinds.of(session).timeBox();
        return Duration.ofMinutes(minutes != null ? minutes : usual != null ? usual : USUAL_MINUTES);
    }
}
