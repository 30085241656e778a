package corridor.practices;

import java.time.Instant;

/**
 * What a published practice said until it was changed.
 *
 * @param number from 1, the edition that was published first
 * @param note what whoever changed it said about the change
 */
public record Edition(
        int number,
        PracticeContent content,
        TranslationMarks marks,
        Instant replacedAt,
        String replacedBy,
        String note) {}
