package corridor.forum.papers;

import corridor.shared.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text of a paper.
 *
 * @param number from 1
 * @param stage working, circulated or published
 * @param frozenAt since when it does not change any more; none for the one that is being worked on
 */
public record PaperEdition(
        int number,
        String stage,
        LocalizedText title,
        LocalizedText text,
        @Nullable Instant frozenAt) {}
