package corridor.exchange;

import corridor.access.Reader;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an introduction in which both sides are in what the two go on with. Without a bean of it nothing can be made, and
 * the button says so.
 */
public interface Conversion {

    /** Begins it in the caller's transaction. */
    Outcome<Reference> begin(Reader reader, Started started);

    /**
     * What is known of it by then.
     *
     * @param organisations the two, the offering one first
     * @param place the market where both stood, if any
     */
    record Started(
            Reference introduction,
            LocalizedText title,
            LocalizedText summary,
            List<Long> organisations,
            List<String> themes,
            List<String> corridors,
            List<CountryCode> countries,
            @Nullable Reference place) {}
}
