package corridor.calls.appraisals;

import corridor.questions.Answers;
import corridor.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a reviewer reads it: under double-blind without what says who answered.
 *
 * @param answers what reviewers may read
 * @param owner none where reviewers do not learn it
 */
public record BlindFile(
        int number,
        String title,
        Answers answers,
        Language language,
        @Nullable String owner) {}
