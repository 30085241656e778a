package corridor.partnerships.portfolio;

import corridor.exchange.Listing;
import corridor.exchange.Listings;
import corridor.partnerships.Partnerships;
import corridor.partnerships.constellations.Constellation;
import corridor.partnerships.portfolio.GapView.Cell;
import corridor.partnerships.portfolio.GapView.Row;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Counts constellations by theme or region, as far as a reader sees them; silent ones count for nothing. */
@Component
class Gaps {

    static final String THEME = "theme";
    static final String REGION = "region";

    private static final String ACTIVE = "active";
    private static final String NEED = "need";

    private final Partnerships partnerships;
    private final ObjectProvider<Listings> listings;
    private final Taxonomies taxonomies;

    Gaps(Partnerships partnerships, ObjectProvider<Listings> listings, Taxonomies taxonomies) {
        this.partnerships = partnerships;
        this.listings = listings;
        this.taxonomies = taxonomies;
    }

    GapView view(Frame frame, String by) {
        List<String> values = values(by);
        return new GapView(
                by,
                values.size(),
                Arrays.stream(Constellation.values())
                        .map(one -> row(frame, one.code(), by, values))
                        .toList(),
                needs(frame, by));
    }

    /** Where somebody looks for a partner now. */
    private List<Cell> needs(Frame frame, String by) {
        Listings door = listings.getIfAvailable();
        if (door == null) {
            return List.of();
        }
        SearchQuery asked =
                new SearchQuery(Listing.KIND, "", frame.language(), Map.of("side", Set.of(NEED)), null, 1, 0);
        return door.search(frame.reader(), asked).result().facets().getOrDefault(by, Map.of()).entrySet().stream()
                .map(one -> new Cell(
                        one.getKey(),
                        partnerships.label(frame, by, one.getKey()),
                        UriComponentsBuilder.fromPath("/exchange")
                                .queryParam("side", NEED)
                                .queryParam(by, one.getKey())
                                .encode()
                                .toUriString(),
                        one.getValue()))
                .toList();
    }

    private List<String> values(String by) {
        return taxonomies.scheme(by.equals(REGION) ? Taxonomies.REGIONS : Taxonomies.THEMES).terms().stream()
                .map(Term::code)
                .toList();
    }

    private Row row(Frame frame, String code, String by, List<String> values) {
        SearchResult found = partnerships.counted(
                frame.reader(), frame.language(), Map.of("constellation", Set.of(code), "stage", Set.of(ACTIVE)));
        Map<String, Long> counts = found.facets().getOrDefault(by, Map.of());
        List<Cell> cells = new ArrayList<>();
        values.forEach(value -> cells.add(new Cell(
                value,
                partnerships.label(frame, by, value),
                address(code, by, value),
                counts.getOrDefault(value, 0L))));
        return new Row(
                code,
                partnerships.label(frame, "constellation", code),
                address(code),
                found.total(),
                found.facets().getOrDefault("stage", Map.of()).getOrDefault("reported", 0L),
                cells.stream()
                        .filter(cell -> cell.number() > 0)
                        .sorted(Comparator.comparingLong(Cell::number).reversed())
                        .toList(),
                cells.stream().filter(cell -> cell.number() == 0).toList());
    }

    private static String address(String constellation) {
        return UriComponentsBuilder.fromPath("/partnerships")
                .queryParam("constellation", constellation)
                .queryParam("stage", ACTIVE)
                .encode()
                .toUriString();
    }

    private static String address(String constellation, String facet, String value) {
        return UriComponentsBuilder.fromPath("/partnerships")
                .queryParam("constellation", constellation)
                .queryParam("stage", ACTIVE)
                .queryParam(facet, value)
                .encode()
                .toUriString();
    }
}
