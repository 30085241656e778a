package corridor.exchange.matching;

import java.util.List;

/**
 * What one factor gave.
 *
 * @param shared codes that both name
 * @param missing codes that the need names and the offer does not
 */
public record Factor(Sort sort, int points, int most, List<String> shared, List<String> missing) {

    /** What is looked at, in the order in which it is told. */
    public enum Sort {
        PLACE,
        CAPABILITY,
        THEME,
        RESOURCE,
        CONSTELLATION,
        LANGUAGE,
        RECORD
    }
}
