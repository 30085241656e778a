package corridor.floor;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;

/** Message keys that the pages of the floor put together. */
class FloorMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "settings.area.", List.of("floor"),
                "floor.state.", List.of("waiting", "shown", "answered", "hidden"),
                "floor.step.", List.of("pause", "go-on", "end"),
                "period.", List.of("floor.askers", "floor.askers.hint"));
    }
}
