package corridor.partnerships.portfolio;

import corridor.access.Canaries;
import java.util.List;
import java.util.Map;

/** Figures over all partnerships: hidden ones stand among those that others planted. */
class PortfolioCanaries implements Canaries {

    PortfolioCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        return Map.of(
                "/partnerships/constellations",
                List.of("/partnerships/constellations", "/partnerships/constellations?by=region"),
                "/partnerships/constellations/table.csv",
                List.of("/partnerships/constellations/table.csv"),
                "/partnerships/portfolio",
                List.of("/partnerships/portfolio"),
                "/partnerships/portfolio/table.csv",
                List.of("/partnerships/portfolio/table.csv"),
                "/api/v1/constellations",
                List.of("/api/v1/constellations"));
    }
}
