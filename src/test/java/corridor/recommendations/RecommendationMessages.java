package corridor.recommendations;

import corridor.DynamicMessages;
import corridor.shared.Constituency;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that the register puts together. */
class RecommendationMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put(
                "constituency.",
                Arrays.stream(Constituency.values()).map(Constituency::code).toList());
        endings.put("recommendations.state.", List.of("draft", "open", "done", "dropped", "merged", "discarded"));
        endings.put("recommendations.facet.", RecommendationSource.FACETS);
        endings.put(
                "recommendations.addressee.", List.of("everyone", "constituency", "body", "organisation", "country"));
        endings.put(
                "recommendations.column.", List.of("number", "text", "addressees", "cycle", "state", "due", "address"));
        List<String> ruled = List.of("issue", "carry", "fulfil", "drop", "merge", "reopen");
        endings.put(
                "recommendations.action.",
                Stream.concat(ruled.stream(), Stream.of("change", "reword", "discard"))
                        .toList());
        endings.put(
                "recommendations.step.",
                Stream.concat(ruled.stream(), Stream.of("reword", "discard")).toList());
        endings.put(
                "recommendations.decided.",
                Stream.concat(ruled.stream(), Stream.of("record")).toList());
        endings.put("recommendations.field.", List.of("to", "theme", "objective"));
        endings.put(
                "recommendations.wrong.",
                List.of("text", "too-long", "day", "organisation", "what", "progress", "title"));
        endings.put("follow-up.progress.", FollowUp.PROGRESS);
        endings.put("launches.state.", List.of("launched", "asked", "reported", "ended"));
        endings.put("launches.", List.of("report.text", "report.send", "end.text", "end.send"));
        endings.put(
                "thread.",
                List.of("led-to", "led-to-of", "carried-to", "carried-to-of", "merged-into", "merged-into-of"));
        endings.put("tasks.", List.of("recommendation-decide", "follow-up-invited", "launch-report"));
        endings.put("letters.group.", List.of("recommendations"));
        endings.put(
                "letters.",
                Stream.of("recommendations.issued.", "recommendations.carried.", "recommendations.launch-asked.")
                        .flatMap(kind -> Stream.of("subject", "text").map(part -> kind + part))
                        .toList());
        endings.put(
                "cycle.step.",
                Stream.of("recommendations-issued", "recommendations-decided", "launches-asked")
                        .flatMap(step -> Stream.of(step, step + ".counts"))
                        .toList());
        endings.put("cycle.handover.", List.of("recommendations"));
        endings.put(
                "forum.across.",
                List.of(
                        "recommendations-open",
                        "recommendations-carried",
                        "recommendations-done",
                        "recommendations-dropped"));
        endings.put("settings.area.", List.of("recommendations"));
        endings.put("refusal.", List.of("recommendations-undecided", "launches-unasked"));
        return endings;
    }
}
