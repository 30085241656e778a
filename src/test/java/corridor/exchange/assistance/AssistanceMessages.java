package corridor.exchange.assistance;

import corridor.DynamicMessages;
import corridor.shapes.Field;
import corridor.shapes.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Message keys that requests, experts and missions put together. */
class AssistanceMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put(
                "assistance.state.",
                List.of("draft", "submitted", "accepted", "running", "done", "declined", "withdrawn"));
        endings.put("assistance.outcome.", Requests.OUTCOMES);
        endings.put("assistance.action.", List.copyOf(Requests.STEPS));
        endings.put("experts.state.", List.of("draft", "applied", "listed", "paused", "declined", "left"));
        endings.put(
                "experts.action.",
                Stream.concat(Experts.OWN_STEPS.stream(), Experts.OTHERS_STEPS.stream())
                        .toList());
        endings.put("missions.kind.", Mission.KINDS);
        endings.put(
                "missions.state.",
                List.of("proposed", "accepted", "declined", "under-way", "reported", "closed", "cancelled"));
        endings.put(
                "missions.action.",
                Stream.concat(Missions.EXPERTS_STEPS.stream(), Missions.OTHERS_STEPS.stream())
                        .toList());
        Set<String> labels = new TreeSet<>();
        Set<String> choices = new TreeSet<>();
        words(RequestContent.SHAPE, labels, choices);
        words(ExpertContent.SHAPE, labels, choices);
        endings.put("shape.", List.copyOf(labels));
        endings.put("shape.choice.", List.copyOf(choices));
        endings.put("tasks.", List.of("assistance-triage", "expert-admit", "mission-answer", "mission-report"));
        endings.put(
                "letters.exchange.",
                Stream.of(
                                "taken-up",
                                "request-declined",
                                "expert-list",
                                "expert-decline",
                                "mission-proposed",
                                "mission-accept",
                                "mission-decline",
                                "mission-report",
                                "mission-break-off",
                                "mission-end")
                        .flatMap(one -> Stream.of(one + ".subject", one + ".text"))
                        .toList());
        return endings;
    }

    private static void words(Shape shape, Set<String> labels, Set<String> choices) {
        for (Field field : shape.fields()) {
            labels.add(shape.kind() + "." + field.name());
            choices.addAll(field.choices());
        }
    }
}
