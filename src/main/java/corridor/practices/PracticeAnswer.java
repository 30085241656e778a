package corridor.practices;

import java.util.List;
import java.util.Map;

/**
 * A practice, whole.
 *
 * @param id by which documents and others refer to it, as {@code practice:<id>}
 * @param language the one in which it was written
 * @param translations those of its texts that need a person; every other one was written or read by people
 */
record PracticeAnswer(
        long id,
        String slug,
        String url,
        int version,
        String status,
        List<String> organisations,
        String language,
        PracticeContent content,
        List<Marked> translations,
        Adopted adoptions) {

    /** How many organisations report that they do the same, and how often it went how. */
    record Adopted(long total, Map<String, Long> outcomes) {}

    /**
     * A translation that needs a person.
     *
     * @param text such as {@code summary} or {@code takeaway-1}
     * @param status machine-unreviewed, or outdated where the original has changed since
     */
    record Marked(String text, String language, String status) {}
}
