package corridor.partnerships.agreements;

import corridor.DynamicMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that agreements put together. */
class AgreementMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("agreements.stage.", AgreementFacets.STAGES);
        endings.put("agreements.facet.", AgreementFacets.ALL);
        endings.put("agreements.sort.", AgreementRequest.SORTS);
        endings.put("agreements.standing.", Clause.STANDINGS);
        endings.put("agreements.compared.", List.of("both", "one", "other", "neither", "not-known"));
        endings.put("agreements.date.", List.of("signed", "in-force", "prolonged", "ended", "end", "review", "notice"));
        endings.put(
                "agreements.state.",
                List.of(
                        "draft",
                        "negotiation",
                        "signing",
                        "signed",
                        "in-force",
                        "implemented",
                        "evaluated",
                        "ended",
                        "dropped"));
        endings.put(
                "agreements.action.",
                List.of(
                        "negotiate",
                        "offer",
                        "reopen",
                        "enter-into-force",
                        "evaluate",
                        "end",
                        "drop",
                        "prolong",
                        "correct-force"));
        endings.put("shape.", List.of("instrument", "negotiated", "expires", "reviewed", "notice", "renews"));
        endings.put("shape.choice.", AgreementContent.SHAPE.field("instrument").choices());
        endings.put("thread.", List.of("under", "under-of"));
        endings.put(
                "tasks.",
                Stream.concat(Stream.of("sign"), days())
                        .map(one -> "agreement-" + one)
                        .toList());
        endings.put(
                "letters.partnerships.",
                Stream.concat(
                                Stream.of(
                                        "negotiated",
                                        "offered",
                                        "reopened",
                                        "signed",
                                        "claimed",
                                        "ended",
                                        "dropped",
                                        "prolonged",
                                        "corrected"),
                                days())
                        .flatMap(one -> Stream.of("agreement-" + one + ".subject", "agreement-" + one + ".text"))
                        .toList());
        return endings;
    }

    private static Stream<String> days() {
        return AgreementDates.TELLINGS.stream()
                .map(AgreementDates.Telling::kind)
                .distinct();
    }
}
