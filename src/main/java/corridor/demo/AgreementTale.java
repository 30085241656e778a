package corridor.demo;

import corridor.partnerships.agreements.AgreementContent;
import corridor.partnerships.agreements.Clause;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fictional agreement as its file tells it.
 *
 * @param begun so many days ago
 * @param offered so many days ago its text was offered for signing
 * @param under address of the partnership to which it belongs; blank for none
 * @param parties the first of them drafts it
 * @param agreed those that have signed it and agree to show it
 * @param clauses by their answer
 * @param claim how it is carried out, where all have signed
 */
record AgreementTale(
        int begun,
        int offered,
        String under,
        LocalizedText title,
        LocalizedText summary,
        String instrument,
        List<String> themes,
        List<String> parties,
        List<String> agreed,
        Map<String, List<String>> clauses,
        @Nullable LocalizedText claim,
        String text) {

    AgreementContent content() {
        return new AgreementContent(title, summary, instrument, "", "", "", null, "", List.of(), List.of(), themes);
    }

    List<Clause> answers() {
        return clauses.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(clause -> new Clause(clause, entry.getKey(), "", LocalizedText.EMPTY)))
                .toList();
    }

    LocalizedText told() {
        return Objects.requireNonNullElse(claim, LocalizedText.EMPTY);
    }
}
