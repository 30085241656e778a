package corridor.forum;

import corridor.access.Reader;
import java.time.Period;

/** What a new cycle may take over from an old one; {@code cycle.part.<key>} names it in the form. */
public interface CyclePart {

    String key();

    /** How much there is to take over. */
    long count(Cycle from);

    /** Takes it over, in the caller's transaction, with every day moved by the shift. */
    void copy(Reader reader, Cycle from, Cycle to, Period shift);
}
