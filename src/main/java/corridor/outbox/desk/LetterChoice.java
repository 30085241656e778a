package corridor.outbox.desk;

import corridor.outbox.Preferences.Pace;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was chosen for each group of letters. */
final class LetterChoice {

    private LetterChoice() {}

    static Map<String, Pace> read(List<String> topics, Map<String, String> typed) {
        Map<String, Pace> chosen = new LinkedHashMap<>();
        for (String topic : topics) {
            String code = typed.get(topic);
            if (code != null) {
                chosen.put(
                        topic,
                        Pace.of(code)
                                .orElseThrow(() ->
                                        new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood"))));
            }
        }
        return chosen;
    }
}
