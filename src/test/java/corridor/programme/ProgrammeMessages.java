package corridor.programme;

import corridor.DynamicMessages;
import corridor.programme.plan.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Message keys that the pages of the programme put together. */
class ProgrammeMessages implements DynamicMessages {

    ProgrammeMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        List<String> kinds = List.of("new", "time", "room", "gone");
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("settings.area.", List.of("programme"));
        endings.put("cycle.step.", List.of("rooms", "programme-released"));
        endings.put("cycle.part.", List.of("rooms"));
        endings.put("cycle.handover.", List.of("programme"));
        endings.put(
                "programme.clash.", Arrays.stream(Rule.values()).map(Rule::code).toList());
        endings.put(
                "programme.rule.",
                Arrays.stream(Rule.values())
                        .filter(rule -> !rule.hard())
                        .map(Rule::code)
                        .toList());
        endings.put("programme.change.", kinds);
        endings.put("programme.told.", kinds);
        endings.put("programme.kind.", kinds);
        endings.put("programme.count.", kinds);
        endings.put("programme.filter.", List.of("theme", "language", "room", "kind"));
        endings.put("programme.tab.", List.of("rooms", "hours", "conditions", "board", "drafts", "release"));
        endings.put("programme.field.", List.of("one", "other"));
        endings.put("programme.wrong.", List.of("name-missing", "too-long", "seats"));
        endings.put("programme.draft.state.", List.of("waiting", "solving", "proposed", "taken", "left", "failed"));
        return endings;
    }
}
