package corridor.outbox;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param kind message key below {@code tasks.} that says what to do; {0} is the title
 * @param title what the record is called
 * @param url where it is done: a path of this site
 * @param audience label of those who should do it, as {@link Audience} gives them; never everybody
 * @param right needed to do it; none where the label alone says who
 * @param due the day by which it should be done; none where there is no hurry
 */
public record Task(
        String kind,
        Reference about,
        LocalizedText title,
        String url,
        String audience,
        @Nullable Right right,
        @Nullable LocalDate due) {

    public Task {
        Place.check(url);
        if (audience.equals(Audience.PUBLIC)) {
            throw new IllegalArgumentException("A task waits for somebody, not for everybody: " + kind);
        }
    }
}
