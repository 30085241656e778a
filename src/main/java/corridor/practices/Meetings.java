package corridor.practices;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meetings that another area knows, for whoever reads or says where a practice was shown. */
public interface Meetings {

    /** Those that everybody may see. */
    List<Meeting> known();

    /**
     * One meeting of a forum.
     *
     * @param forum its slug, as showings name it
     * @param aliases what the forum is called besides
     * @param number the how manieth it was; none where nobody knows
     */
    record Meeting(
            String forum,
            LocalizedText forumName,
            Set<String> aliases,
            LocalizedText title,
            @Nullable Integer number,
            @Nullable Integer year,
            @Nullable String place) {}
}
