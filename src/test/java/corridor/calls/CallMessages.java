package corridor.calls;

import corridor.DynamicMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that the pages of calls and of questions put together. */
class CallMessages implements DynamicMessages {

    CallMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>(authors());
        endings.put("settings.area.", List.of("calls"));
        endings.put(
                "calls.state.",
                List.of(
                        "draft",
                        "announced",
                        "open",
                        "closed",
                        "in-review",
                        "decided",
                        "released",
                        "archived",
                        "cancelled"));
        endings.put("calls.kind.", List.of("pitches", "practices", "partnerships", "proposals", "interest"));
        endings.put("calls.blind.", List.of("open", "single-blind", "double-blind"));
        endings.put("calls.action.", List.of("announce", "review", "finish", "publish-results", "archive", "cancel"));
        endings.put(
                "calls.field.", List.of("title", "text", "kind", "set", "opens", "closes", "zone", "grace", "most"));
        endings.put("calls.", List.of("opens", "closed", "closes"));
        endings.put(
                "calls.dossier.state.",
                List.of(
                        "received",
                        "eligible",
                        "ineligible",
                        "in-review",
                        "returned",
                        "recommended",
                        "decided",
                        "released",
                        "withdrawn"));
        endings.put(
                "calls.dossier.action.",
                List.of("admit", "readmit", "turn-down", "return", "recommend", "decide", "reconsider", "move-up"));
        endings.put(
                "calls.together.",
                List.of("admit", "recommend-accepted", "recommend-waitlisted", "recommend-declined", "decide"));
        endings.put("calls.verdict.", List.of("accepted", "declined", "waitlisted", "ineligible"));
        endings.put("calls.advice.", List.of("accept", "revise", "decline"));
        endings.put(
                "calls.history.",
                List.of(
                        "receive",
                        "admit",
                        "readmit",
                        "turn-down",
                        "assign",
                        "return",
                        "receive-again",
                        "recommend",
                        "decide",
                        "reconsider",
                        "release",
                        "move-up",
                        "withdraw",
                        "attempt"));
        endings.put("calls.phase.state.", List.of("planned", "open", "closed"));
        endings.put("calls.others.", List.of("never", "after-own", "always"));
        endings.put("calls.leave.", List.of("decline", "abstain"));
        endings.put(
                "calls.letter.",
                Stream.of("accepted", "declined", "waitlisted", "ineligible")
                        .flatMap(one -> Stream.of(one + ".subject", one + ".text"))
                        .toList());
        endings.put(
                "refusal.",
                List.of(
                        "call-title-wrong",
                        "call-text-wrong",
                        "call-zone-wrong",
                        "call-grace-wrong",
                        "call-most-wrong",
                        "call-opens-wrong",
                        "call-closes-wrong",
                        "set-empty",
                        "set-malformed",
                        "call-incomplete"));
        endings.putAll(questions());
        return endings;
    }

    private static Map<String, List<String>> authors() {
        return Map.of(
                "calls.mine.state.",
                        List.of(
                                "draft",
                                "submitted",
                                "revising",
                                "settled",
                                "withdrawn",
                                "accepted",
                                "declined",
                                "waitlisted",
                                "ineligible"),
                "calls.role.", List.of("lead", "co-author", "speaker"),
                "calls.consent.", List.of("asked", "given", "refused"),
                "calls.invited.", List.of("given", "refused"),
                "tasks.",
                        List.of(
                                "call-finish",
                                "call-sift",
                                "call-recommend",
                                "call-decide",
                                "call-release",
                                "call-clarify",
                                "submission-revise",
                                "submission-confirm",
                                "appraisal-answer"));
    }

    private static Map<String, List<String>> questions() {
        return Map.of(
                "questions.kind.",
                        List.of(
                                "line",
                                "text",
                                "choice",
                                "choices",
                                "yes-no",
                                "number",
                                "date",
                                "country",
                                "countries",
                                "theme",
                                "organisation",
                                "link",
                                "levelled",
                                "points"),
                "questions.wrong.",
                        List.of(
                                "too-long",
                                "too-many",
                                "choice",
                                "choices",
                                "levelled",
                                "yes-no",
                                "number",
                                "date",
                                "country",
                                "countries",
                                "organisation",
                                "link",
                                "points"),
                "questions.state.", List.of("draft", "published", "retired"),
                "questions.purpose.", List.of("call", "inquiry", "appraisal", "discussion", "assessment"),
                "questions.action.", List.of("publish", "retire", "discard"));
    }
}
