package corridor.taxonomy;

import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One list of terms, with who publishes it. */
public record Scheme(String code, String source, List<Term> terms, Map<String, Term> byCode) {

    static Scheme of(String code, String source, List<Term> terms) {
        return new Scheme(
                code,
                source,
                List.copyOf(terms),
                terms.stream()
                        .collect(Collectors.toMap(
                                Term::code,
                                Function.identity(),
                                (first, second) -> {
                                    throw new IllegalStateException(code + " names " + first.code() + " twice");
                                },
                                LinkedHashMap::new)));
    }

    Scheme renamed(Map<String, LocalizedText> names) {
        return names.isEmpty()
                ? this
                : of(
                        code,
                        source,
                        terms.stream()
                                .map(term -> {
                                    LocalizedText name = names.get(term.code());
                                    return name == null ? term : term.named(name);
                                })
                                .toList());
    }

    public Optional<Term> term(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
