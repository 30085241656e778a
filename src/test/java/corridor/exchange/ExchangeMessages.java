package corridor.exchange;

import corridor.DynamicMessages;
import corridor.exchange.matching.Condition;
import corridor.exchange.matching.Factor;
import corridor.shapes.Field;
import corridor.shapes.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Message keys that the exchange puts together; those of fields and choices are read from the form. */
class ExchangeMessages implements DynamicMessages {

    private static final List<String> SIDES = List.of("offer", "need");

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("settings.area.", List.of("exchange"));
        endings.put("exchange.tab.", List.of("both", "offer", "need"));
        for (String part : List.of(
                "new.",
                "edit.",
                "side.",
                "fit.",
                "fit.own.",
                "fit.none.",
                "form.lead.",
                "block.what.",
                "block.resources.")) {
            endings.put("exchange." + part, SIDES);
        }
        endings.put("exchange.state.", List.of("draft", "paused", "closed", "discarded"));
        endings.put("exchange.outcome.", List.of("met", "met-in-part", "withdrawn", "expired"));
        endings.put(
                "exchange.action.",
                List.of("open", "pause", "resume", "close", "discard", "confirm", "prolong", "decline", "end"));
        endings.put("exchange.facet.", ListingFacets.ALL.subList(1, ListingFacets.ALL.size()));
        endings.put(
                "exchange.reason.",
                List.of(
                        "not-now",
                        "not-fitting",
                        "found-another",
                        "no-capacity",
                        "other",
                        "taken-back",
                        "no-answer",
                        "closed"));
        endings.put("exchange.introduction.state.", List.of("interest", "mutual", "converted", "dismissed"));
        endings.put("exchange.next.", List.of("us", "them", "mutual", "converted", "dismissed"));
        endings.put("exchange.unmet.", codes(Condition.values()));
        endings.put("exchange.factor.", codes(Factor.Sort.values()));
        endings.put(
                "exchange.why.",
                Stream.concat(
                                Stream.of("capability", "theme", "resource")
                                        .flatMap(one -> Stream.of(one, one + "-none")),
                                Stream.of("sought-both", "sought-one", "sought-none"))
                        .toList());
        Set<String> labels = new TreeSet<>();
        Set<String> choices = new TreeSet<>();
        words(ListingContent.SHAPE, labels, choices);
        Stream.of("title", "themes", "capabilities", "resources", "kindsSought", "chosen")
                .forEach(field -> labels.add("listing." + field + ".hint"));
        endings.put("shape.", List.copyOf(labels));
        endings.put("shape.choice.", List.copyOf(choices));
        endings.put("tasks.", List.of("listing-confirm", "listing-ends", "introduction-answer"));
        endings.put("letters.group.", List.of("exchange"));
        endings.put(
                "letters.exchange.",
                Stream.of("entered", "expired", "interest", "mutual", "dismissed", "lapsed", "ended")
                        .flatMap(one -> Stream.of(one + ".subject", one + ".text"))
                        .toList());
        endings.put("thread.", List.of("offers", "offers-of", "asks", "asks-of", "became", "became-of"));
        return endings;
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static void words(Shape shape, Set<String> labels, Set<String> choices) {
        for (Field field : shape.fields()) {
            labels.add(shape.kind() + "." + field.name());
            choices.addAll(field.choices());
            if (field.rows() != null) {
                words(field.rows(), labels, choices);
            }
        }
    }
}
