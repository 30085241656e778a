package corridor.partnerships;

import corridor.DynamicMessages;
import corridor.partnerships.gate.GateItem;
import corridor.partnerships.plan.EntryKind;
import corridor.shapes.Field;
import corridor.shapes.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Message keys that partnerships put together; those of fields and choices are read from the kinds. */
class PartnershipMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        List<String> kinds =
                Arrays.stream(EntryKind.values()).map(EntryKind::code).toList();
        endings.put("settings.area.", List.of("partnerships"));
        endings.put("partnerships.kinds.", kinds);
        endings.put("partnerships.add.", kinds);
        endings.put("partnerships.about-kind.", kinds);
        endings.put("partnerships.facet.", PartnershipFacets.ALL);
        endings.put("partnerships.section.", Reported.SECTIONS);
        endings.put("partnerships.basis.", List.of("stated", "presented", "proposed"));
        endings.put("partnerships.stage.", List.of("active", "suspended", "ended", "reported", "silent"));
        endings.put("partnerships.pillar.", List.of("finance", "monitoring", "adaptability"));
        endings.put("partnerships.pillar-state.", List.of("on-course", "watch", "at-risk"));
        endings.put(
                "partnerships.gate-item.",
                Arrays.stream(GateItem.values()).map(GateItem::code).toList());
        endings.put(
                "refusal.",
                Arrays.stream(GateItem.values()).map(GateItem::refusal).toList());
        endings.put("partnerships.gate-standing.", List.of("met", "missing", "reasoned"));
        endings.put(
                "partnerships.gate.",
                List.of(
                        "objectives",
                        "objectives.none",
                        "resources",
                        "resources.unsaid",
                        "resources.start",
                        "resources.sums",
                        "resources.in-kind",
                        "interests",
                        "interests.mitigation",
                        "governance",
                        "governance.seats",
                        "monitoring",
                        "representation",
                        "representation.reasoned",
                        "assents"));
        endings.put(
                "partnerships.health.",
                List.of(
                        "finance.none",
                        "finance.unsaid",
                        "finance.secured",
                        "monitoring.told",
                        "monitoring.none",
                        "monitoring.incomplete",
                        "monitoring.baseline",
                        "adaptability.looked",
                        "adaptability.risk",
                        "adaptability.review"));
        lives(endings);
        shapes(endings);
        endings.put("thread.", List.of("shown-as", "shown-as-of", "came-from", "came-from-of"));
        endings.put("period.", List.of("partnerships.silent", "partnerships.silent.hint"));
        return endings;
    }

    private static void lives(Map<String, List<String>> endings) {
        endings.put(
                "partnerships.state.",
                List.of(
                        "exploring",
                        "reported",
                        "design",
                        "vetting",
                        "agreed",
                        "active",
                        "suspended",
                        "closing",
                        "closed",
                        "terminated",
                        "abandoned"));
        endings.put("partnerships.party.", List.of("asked", "reported", "confirmed", "declined", "withdrawn", "left"));
        endings.put(
                "partnerships.action.",
                List.of(
                        "design",
                        "submit",
                        "return",
                        "clear",
                        "redesign",
                        "activate",
                        "suspend",
                        "resume",
                        "propose-renewal",
                        "renew",
                        "wind-up",
                        "close",
                        "terminate",
                        "abandon",
                        "confirm",
                        "decline",
                        "take-back",
                        "leave",
                        "show",
                        "hide"));
        endings.put(
                "partnerships.about-step.",
                List.of("design", "submit", "clear", "activate", "resume", "renew", "close"));
        endings.put("partnerships.subject.", List.of("design", "closure", "termination"));
        endings.put(
                "tasks.",
                List.of(
                        "party-confirm",
                        "partnership-vet",
                        "assent-give",
                        "partnership-activate",
                        "adaptation-assent",
                        "renewal-assent",
                        "lessons-write",
                        "partnership-silent",
                        "partnership-ending"));
        endings.put("letters.group.", List.of("partnerships"));
        endings.put(
                "letters.partnerships.",
                Stream.of(
                                "asked",
                                "confirmed",
                                "declined",
                                "left",
                                "returned",
                                "agreed",
                                "activated",
                                "suspended",
                                "resumed",
                                "adapted",
                                "renewed",
                                "closed",
                                "terminated",
                                "silent",
                                "ending")
                        .flatMap(one -> Stream.of(one + ".subject", one + ".text"))
                        .toList());
    }

    private static void shapes(Map<String, List<String>> endings) {
        Set<String> labels = new TreeSet<>(
                Set.of("partnership-dispute.outcome", "partnership-note.done", "partnership-objective.measure"));
        Set<String> choices = new TreeSet<>();
        words(PartnershipContent.SHAPE, labels, choices);
        Arrays.stream(EntryKind.values()).forEach(kind -> words(kind.shape(), labels, choices));
        endings.put("shape.", List.copyOf(labels));
        endings.put("shape.choice.", List.copyOf(choices));
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
