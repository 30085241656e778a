package corridor.settings;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which areas the administrator switched off or on again.
 *
 * @param areas by name; whatever was never switched is missing, and on
 */
record AreaChoice(Map<String, Switched> areas) {

    static final AreaChoice NONE = new AreaChoice(Map.of());

    /** Whether each is on. */
    Map<String, Boolean> on() {
        return areas.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> area.getValue().on()));
    }

    AreaChoice {
        areas = Map.copyOf(areas);
    }

    /**
     * How one area was switched last.
     *
     * @param held what it held then, by kind: nobody can count it while it is off
     */
    record Switched(boolean on, Map<String, Long> held) {}
}
