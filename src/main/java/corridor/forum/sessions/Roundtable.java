package corridor.forum.sessions;

import corridor.shared.LocalizedText;
import java.util.List;

/**
 * A table of a cycle, at which several sessions belong together.
 *
 * @param code as in its documents, such as {@code RT1}
 * @param themes codes of the taxonomy
 */
public record Roundtable(
        long id,
        long cycle,
        int version,
        String code,
        int position,
        LocalizedText title,
        LocalizedText brief,
        List<String> themes,
        List<String> sources) {}
