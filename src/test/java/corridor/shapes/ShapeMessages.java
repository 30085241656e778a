package corridor.shapes;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;

/** Message keys that the templates of shapes put together. */
class ShapeMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "shapes.wrong.",
                List.of("needed", "too-long", "too-many", "malformed", "unknown", "corridor-to-itself"),
                "shapes.precision.",
                List.of("about", "at-least", "more-than"),
                "shapes.part",
                List.of("-amount", "-currency", "-value", "-unit", "-precision", "-asof", "-source"),
                "shapes.compare.",
                List.of("same", "differs", "not-known"));
    }
}
