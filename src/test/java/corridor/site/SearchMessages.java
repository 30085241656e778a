package corridor.site;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;

/** Message keys that the one search puts together. */
class SearchMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "site.search.kind.",
                List.of(
                        "practice",
                        "cycle",
                        "session",
                        "recommendation",
                        "call",
                        "consultation",
                        "inquiry",
                        "appeal",
                        "matter",
                        "body",
                        "partnership",
                        "agreement",
                        "listing",
                        "register"));
    }
}
