package corridor.partnerships.agreements;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * What documents say of an agreement of which no party has said anything here.
 *
 * @param clauses the lines of documents, by clause
 * @param remarks what they say of such agreements
 * @param inferred fields that are our reading of the document
 */
public record ReportedAgreement(
        List<State> states,
        List<Other> others,
        Map<String, String> clauses,
        List<Other> remarks,
        List<String> sources,
        List<String> inferred) {

    /** A State that is named. */
    public record State(CountryCode country, String source) {}

    /** Others that are named without being known here, or a remark. */
    public record Other(LocalizedText text, String source) {}
}
