package corridor.taxonomy;

import corridor.shared.LocalizedText;
import java.util.Map;

/** The operator's own names of countries; filled by the module that keeps them. */
@FunctionalInterface
public interface OperatorNames {

    /** Those of now. Asked for with every list of countries: it must cost nothing. */
    Names names();

    /**
     * Names of countries.
     *
     * @param version another one as soon as a name was changed
     * @param countries by ISO 3166-1 alpha-2 code
     */
    record Names(int version, Map<String, LocalizedText> countries) {}
}
