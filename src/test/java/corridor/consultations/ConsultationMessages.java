package corridor.consultations;

import corridor.DynamicMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that consultations put together. */
class ConsultationMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        List<String> sorts = List.of("consultation", "inquiry", "discussion", "appeal", "matter");
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("cycle.handover.", List.of("consultations", "inquiries", "appeals", "correspondence"));
        endings.put("consultations.sort.", sorts);
        endings.put("consultations.sort-one.", sorts);
        endings.put("consultations.new.", sorts);
        endings.put(
                "consultations.state.",
                List.of("draft", "announced", "open", "closed", "summarised", "answered", "cancelled"));
        endings.put("consultations.action.", List.of("announce", "open", "close", "summarise", "answer", "cancel"));
        endings.put("consultations.standing.", List.of("open", "reflected", "partly", "not", "save"));
        endings.put(
                "consultations.wrong.",
                List.of(
                        "title",
                        "too-long",
                        "day",
                        "until",
                        "number",
                        "too-many",
                        "unknown",
                        "reminders",
                        "text",
                        "kind"));
        endings.put(
                "inquiries.state.", List.of("draft", "open", "closed", "findings", "published", "cancelled", "told"));
        endings.put("inquiries.action.", List.of("open", "close", "draft-findings", "publish", "cancel"));
        endings.put("inquiries.reply.", List.of("draft", "sent", "withdrawn", "declined"));
        endings.put("inquiries.standing.", List.of("sent", "declined", "waiting"));
        endings.put("inquiries.consent.", List.of("none", "aggregate", "named"));
        endings.put("appeals.state.", List.of("draft", "open", "closed"));
        endings.put("appeals.action.", List.of("launch", "close"));
        endings.put("matters.state.", List.of("open", "settled"));
        endings.put("matters.action.", List.of("settle", "reopen"));
        endings.put(
                "matters.kind.",
                List.of("asked", "endorsed", "revised", "finalised", "sent", "discussed", "answered", "objected"));
        endings.put("matters.marking.", List.of("public", "restricted", "confidential"));
        endings.put("appeals.asked.", List.of("asked", "declined"));
        endings.put("discussions.state.", List.of("draft", "open", "closed", "summed-up", "cancelled"));
        endings.put("discussions.action.", List.of("open", "close", "cancel"));
        endings.put("discussions.reach.", List.of("public", "community", "circle"));
        endings.put("discussions.post.", List.of("waiting", "hidden", "withdrawn"));
        endings.put("discussions.summary.", List.of("draft", "circulated", "endorsed", "rework", "endorse"));
        endings.put(
                "tasks.",
                List.of(
                        "inquiry-reply",
                        "contribution-answer",
                        "appeal-sign",
                        "post-moderate",
                        "summary-write",
                        "summary-endorse"));
        endings.put("letters.group.", List.of("consultations"));
        endings.put(
                "letters.",
                Stream.of("asked.", "reminder.", "sign.", "summary.", "discussion-opened.")
                        .map(kind -> "consultations." + kind)
                        .flatMap(kind -> Stream.of("subject", "text").map(part -> kind + part))
                        .toList());
        endings.put("cycle.step.", List.of("themes-consulted"));
        endings.put("settings.area.", List.of("consultations"));
        endings.put("refusal.", List.of("inquiries-open", "composition-exceeds-total"));
        return endings;
    }
}
