package corridor.calls;

import corridor.questions.Answers;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of a call were released. Published in the transaction of the release, once for those released together. */
public record SubmissionsReleased(
        long call, CallKind kind, @Nullable Reference place, List<Released> released) {

    /**
     * One result.
     *
     * @param result {@code accepted}, {@code declined}, {@code waitlisted} or {@code ineligible}
     * @param session the key of the {@link CallPlaces.Choice} that takes it
     * @param answers what everybody may read of it
     * @param words what of that is said in words, by question, in the order of the set
     * @param themes what of that are themes
     * @param countries what of that are countries
     * @param owner the organisation that sent it, among all for which its authors stand
     */
    public record Released(
            long submission,
            String result,
            @Nullable String session,
            LocalizedText title,
            Answers answers,
            SequencedMap<String, String> words,
            List<String> themes,
            List<String> countries,
            long owner,
            Set<Long> organisations,
            List<Speaker> speakers) {}

    /** Someone who speaks for it and agreed to be named. */
    public record Speaker(
            String name, @Nullable Long person, @Nullable Long organisation) {}
}
