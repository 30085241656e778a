package corridor.settings;

import java.util.Map;

/**
 * What the operator set of one group.
 *
 * @param values by key; what was never set is missing
 */
record PeriodChoice(Map<String, Integer> values) {

    static final PeriodChoice NONE = new PeriodChoice(Map.of());

    PeriodChoice {
        values = Map.copyOf(values);
    }
}
