package corridor.forum;

import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;

/** How much may be said of a forum, in its form and by program alike. */
public final class ForumChecks {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PRINCIPLE = 1_000;
    static final int MOST_PRINCIPLES = 30;

    private ForumChecks() {}

    static Outcome<Boolean> of(LocalizedText name, List<LocalizedText> principles) {
        if (name.isEmpty() || longer(name, LONGEST_NAME)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "forum-name-missing"));
        }
        return principles.size() > MOST_PRINCIPLES
                        || principles.stream().anyMatch(one -> one.isEmpty() || longer(one, LONGEST_PRINCIPLE))
                ? Outcome.refused(Refusal.of(Kind.INVALID, "field-wrong", "principles"))
                : Outcome.done(true);
    }

    private static boolean longer(LocalizedText text, int longest) {
        return text.byTag().values().stream().anyMatch(one -> one.length() > longest);
    }
}
