package corridor.practices.submissions;

import java.util.Set;

/**
 * What a draft took from a file.
 *
 * @param document the file itself, as it is kept with the practice
 * @param fields those that came from the file and that nobody has looked through yet
 * @param leftover the text of the file that found no field
 * @param cut whether there was more of it than is shown
 */
public record Reading(long practice, String fileName, long document, Set<String> fields, String leftover, boolean cut) {

    public boolean holds(String field) {
        return fields.contains(field);
    }
}
