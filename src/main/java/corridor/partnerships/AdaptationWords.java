package corridor.partnerships;

import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Interest;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.PlanRecord;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an adaptation is called: what it is about, in the words of the plan. */
final class AdaptationWords {

    private static final int LONGEST = 200;

    private AdaptationWords() {}

    static LocalizedText of(Plans.Wish wish) {
        PlanRecord content = wish.content();
        LocalizedText named = content == null
                ? LocalizedText.EMPTY
                : switch (content) {
                    case Objective one -> one.outcome();
                    case Governance one -> one.body();
                    case Need one -> one.what().isEmpty() ? year(one.year()) : one.what();
                    case Interest one -> one.position();
                    default -> LocalizedText.EMPTY;
                };
        if (named.isEmpty()) {
            return wish.why();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        named.byTag()
                .forEach((tag, text) ->
                        texts.put(tag, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        return LocalizedText.of(texts);
    }

    private static LocalizedText year(String year) {
        return LocalizedText.of(Language.ENGLISH, year);
    }
}
