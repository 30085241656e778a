package corridor.calls.appraisals;

import corridor.questions.Answers;
import corridor.questions.QuestionView;
import corridor.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a reviewer reads it: under double-blind without what says who answered.
 *
 * @param answers what reviewers may read; those that are documents by their number
 * @param owner none where reviewers do not learn it
 */
public record BlindFile(
        int number,
        String title,
        Answers answers,
        Language language,
        @Nullable String owner,
        List<Enclosed> documents) {

    /** The documents among the answers, by number, each with its address below that of the part. */
    Map<String, QuestionView.Attached> attached(String part) {
        return documents.stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.number()),
                        one -> new QuestionView.Attached(
                                String.valueOf(one.number()),
                                one.label(),
                                one.note(),
                                one.open() ? part + "/documents/" + one.number() : "")));
    }

    /**
     * A document.
     *
     * @param value by which the answer as it was sent refers to it
     * @param open whether the reviewer gets its bytes
     */
    public record Enclosed(int number, String question, String value, String label, String note, boolean open) {}
}
