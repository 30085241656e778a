package corridor.partnerships.pulse;

import corridor.DynamicMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Keys that rounds put together. */
class PulseMessages implements DynamicMessages {

    PulseMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "pulse.kind.",
                Arrays.stream(PulseKind.values()).map(PulseKind::code).toList(),
                "tasks.",
                List.of("pulse-answer"),
                "pulse.",
                List.of("close", "apart"));
    }
}
