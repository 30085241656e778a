package corridor.forum;

import corridor.access.Reader;
import corridor.printing.Booklet;
import corridor.shared.Language;
import java.util.List;
import java.util.Map;

/** A chapter of what one chair hands to the next. It holds nothing that the next chair could not see. */
public interface HandoverPart {

    /** Stable; {@code cycle.handover.<key>} is its title. */
    String key();

    /** Smaller stands first. */
    int order();

    Chapter chapter(Reader reader, Cycle cycle, Language language);

    /**
     * A chapter.
     *
     * @param files for programs, by name: JSON, CSV, calendars
     */
    record Chapter(List<Booklet.Block> blocks, Map<String, byte[]> files) {}
}
