package corridor.settings;

import corridor.shared.LocalizedText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The operator's own names of countries.
 *
 * @param countries by ISO 3166-1 alpha-2 code; in which languages no name is given, Corridor's holds
 */
record NameChoice(Map<String, LocalizedText> countries) {

    static final NameChoice NONE = new NameChoice(Map.of());

    NameChoice {
        countries = Collections.unmodifiableMap(new TreeMap<>(countries));
    }
}
