package corridor.documents;

import java.util.List;

/**
 * A document in a list.
 *
 * @param readers who may see it, in words
 * @param number of its newest version
 * @param finding what the check found of the version that readers get, or of the newest one where they get none
 * @param download where its bytes are; blank while nobody gets them
 */
public record DocumentRow(
        long id,
        String title,
        String languageTag,
        String languageName,
        String type,
        String size,
        List<String> readers,
        boolean open,
        int number,
        String finding,
        String download) {}
