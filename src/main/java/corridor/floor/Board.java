package corridor.floor;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who look on see of a session.
 *
 * @param url of the session
 * @param now what is presented
 * @param next what comes after it
 * @param ends when its time is over, in ISO; blank where no clock runs
 * @param left minutes left; less than nothing over time
 */
public record Board(
        String url,
        Stage stage,
        @Nullable Rendering now,
        @Nullable Rendering next,
        String ends,
        long left,
        boolean rests,
        List<Asked> questions) {

    public static final int ON_SCREEN = 3;

    /** What most want to hear, as far as it is not answered. */
    public List<Asked> first() {
        return questions.stream()
                .filter(one -> one.state().equals(FloorLifecycle.SHOWN))
                .limit(ON_SCREEN)
                .toList();
    }

    public boolean answered(Asked question) {
        return question.state().equals(FloorLifecycle.ANSWERED);
    }
}
