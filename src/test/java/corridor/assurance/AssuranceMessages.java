package corridor.assurance;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that disclosure puts together. */
class AssuranceMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        List<String> states = List.of("asked", "released", "superseded", "withdrawn", "called-off");
        return Map.ofEntries(
                Map.entry(
                        "assurance.state.",
                        Stream.concat(states.stream(), Stream.of("none")).toList()),
                Map.entry("assurance.answer.", List.of("asked", "given", "withheld", "withdrawn")),
                Map.entry("assurance.correction.", List.of("withdrawn", "replaced")),
                Map.entry("assurance.to.", List.of("public", "community")),
                Map.entry(
                        "assurance.when.",
                        List.of(
                                "asked",
                                "asked-from",
                                "released",
                                "released-from",
                                "superseded",
                                "withdrawn",
                                "called-off")),
                Map.entry(
                        "assurance.fact.",
                        Stream.concat(
                                        Stream.of(
                                                        "front",
                                                        "objectives",
                                                        "resources",
                                                        "interests",
                                                        "governance",
                                                        "work",
                                                        "lessons")
                                                .map(one -> "partnership." + one),
                                        Stream.of("agreement.front", "agreement.clauses"))
                                .toList()),
                Map.entry("tasks.", List.of("disclosure-consent", "disclosure-reply")),
                Map.entry("letters.group.", List.of("assurance")),
                Map.entry(
                        "letters.assurance.",
                        Stream.of("asked", "named", "released", "withdrawn", "corrected")
                                .flatMap(one -> Stream.of(one + ".subject", one + ".text"))
                                .toList()),
                Map.entry("period.", List.of("assurance.reply", "assurance.reply.hint")));
    }
}
