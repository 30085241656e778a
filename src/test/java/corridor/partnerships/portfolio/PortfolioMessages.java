package corridor.partnerships.portfolio;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keys that the figures put together. */
class PortfolioMessages implements DynamicMessages {

    PortfolioMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "constellations.caption.",
                List.of("theme", "region"),
                "portfolio.chart.",
                Stream.of("health", "orientation", "came-from", "form", "constellation", "theme")
                        .flatMap(one -> Stream.of(one, one + ".heading"))
                        .toList(),
                "portfolio.told.",
                List.of("objectives", "resources", "governance"),
                "portfolio.",
                List.of("known", "known-several"));
    }
}
