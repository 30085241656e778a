package corridor.registers;

import corridor.DynamicMessages;
import corridor.registers.kinds.RegisterKind;
import corridor.shapes.Field;
import corridor.shapes.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Message keys of registers; those of fields and choices are read from the kinds, so that none can be forgotten. */
class RegisterMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        List<String> kinds =
                Arrays.stream(RegisterKind.values()).map(RegisterKind::code).toList();
        List<String> withAll = Stream.concat(kinds.stream(), Stream.of("all")).toList();
        endings.put("settings.area.", List.of("registers"));
        endings.put("registers.kind.", kinds);
        endings.put("registers.kinds.", withAll);
        endings.put("registers.about.", withAll);
        endings.put("registers.state.", List.of("draft", "submitted", "published", "retracted", "discarded"));
        endings.put("registers.origin.", List.of("reported", "own", "imported", "on-behalf", "confirmed"));
        endings.put(
                "registers.action.", List.of("submit", "return", "publish", "retract", "discard", "confirm", "open"));
        endings.put(
                "registers.facet.",
                List.of("kind", "theme", "country", "region", "organisation", "objective", "year", "standing-of"));
        endings.put("thread.", List.of("same-as", "same-as-of", "informed-by", "informed-by-of"));
        Set<String> labels = new TreeSet<>(Set.of("barrier.helps"));
        Set<String> choices = new TreeSet<>();
        words(EntryHead.SHAPE, labels, choices);
        Arrays.stream(RegisterKind.values()).forEach(kind -> words(kind.shape(), labels, choices));
        labels.remove("helps");
        endings.put("shape.", List.copyOf(labels));
        endings.put("shape.choice.", List.copyOf(choices));
        return endings;
    }

    private static void words(Shape shape, Set<String> labels, Set<String> choices) {
        for (Field field : shape.fields()) {
            labels.add(field.name());
            choices.addAll(field.choices());
            if (field.rows() != null) {
                words(field.rows(), labels, choices);
            }
        }
    }
}
