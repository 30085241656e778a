package corridor.partnerships.guide;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;

/** The sentences that say what is on record. */
class GuideMessages implements DynamicMessages {

    GuideMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "guide.fact.",
                List.of(
                        "parties",
                        "objectives",
                        "resources",
                        "resources.met",
                        "governance",
                        "interests",
                        "interests.between",
                        "orientation.outcome",
                        "orientation.common-concern",
                        "commitments",
                        "diary",
                        "indicators",
                        "watched",
                        "lessons",
                        "reputation",
                        "coherence"));
    }
}
