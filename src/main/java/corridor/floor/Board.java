package corridor.floor;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What those who look on see of a session.
 *
 * @param url of the session
 * @param now what is presented
 * @param next what comes after it
 * @param ends when its time is over, in ISO; blank where no clock runs
 * @param left minutes left; less than nothing over time
 * @param pitches what those are called that the reader sees, by their numbers
 */
public record Board(
        String url,
        Stage stage,
        @Nullable Rendering now,
        @Nullable Rendering next,
        String ends,
        long left,
        boolean rests,
        List<Asked> questions,
        Map<Long, Rendering> pitches) {

    public static final int ON_SCREEN = 3;

    /** What most want to hear, as far as it is not answered. */
    public List<Asked> first() {
        return questions.stream()
                .filter(one -> one.state().equals(FloorLifecycle.SHOWN))
                .limit(ON_SCREEN)
                .toList();
    }

    /** What is asked about, where it is one pitch. */
    public @Nullable Rendering about(Asked question) {
        Long pitch = question.pitch();
        return pitch == null ? null : pitches.get(pitch);
    }

    public boolean answered(Asked question) {
        return question.state().equals(FloorLifecycle.ANSWERED);
    }
}
