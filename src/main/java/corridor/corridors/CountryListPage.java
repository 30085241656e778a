package corridor.corridors;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All countries and areas by region, and how much there is of each. */
@Controller
public class CountryListPage {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final Panels panels;

    CountryListPage(Countries countries, Taxonomies taxonomies, Organisations organisations, Panels panels) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.panels = panels;
    }

    @GetMapping("/countries")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "corridors/countries",
                Map.of(
                        "frame", frame,
                        "regions", regions(frame),
                        "practices", panels.practicesByCountry(frame).isPresent()));
    }

    @GetMapping("/countries.csv")
    void csv(Frame frame, HttpServletResponse response) throws IOException {
        List<RegionView> regions = regions(frame);
        Csv.download(response, "countries", table -> {
            table.row(
                    frame.t("corridors.column.code"),
                    frame.t("corridors.country"),
                    frame.t("corridors.region"),
                    frame.t("corridors.column.practices"),
                    frame.t("corridors.organisations"));
            for (RegionView region : regions) {
                for (CountryLine line : region.countries()) {
                    table.row(
                            line.code(),
                            line.name().text(),
                            line.part().isEmpty() ? region.name() : line.part(),
                            String.valueOf(line.practices()),
                            String.valueOf(line.organisations()));
                }
            }
        });
    }

    private List<RegionView> regions(Frame frame) {
        Map<String, Long> practices = panels.practicesByCountry(frame).orElse(Map.of());
        Map<String, Long> seats = organisations.all().stream()
                .map(Organisation::country)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(CountryCode::value, Collectors.counting()));
        Map<String, List<CountryCode>> byRegion = countries.all().stream()
                .collect(Collectors.groupingBy(
                        country -> Optional.of(countries.regionsOf(country))
                                .filter(regions -> !regions.isEmpty())
                                .map(List::getLast)
                                .orElse(""),
                        TreeMap::new,
                        Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(region -> new RegionView(
                        region.getKey(),
                        region.getKey().isEmpty() ? frame.t("corridors.region.none") : region(frame, region.getKey()),
                        region.getValue().stream()
                                .map(country -> line(frame, country, practices, seats))
                                .sorted(Comparator.comparing(one -> one.name().text(), frame.alphabetical()))
                                .toList()))
                .sorted(Comparator.comparing((RegionView one) -> one.code().isEmpty())
                        .thenComparing(RegionView::name, frame.alphabetical()))
                .toList();
    }

    private CountryLine line(
            Frame frame, CountryCode country, Map<String, Long> practices, Map<String, Long> organisations) {
        List<String> regions = countries.regionsOf(country);
        return new CountryLine(
                country.value(),
                countries.name(country, frame.language()),
                regions.size() < 2 ? "" : region(frame, regions.getFirst()),
                practices.getOrDefault(country.value(), 0L),
                organisations.getOrDefault(country.value(), 0L));
    }

    private String region(Frame frame, String code) {
        return taxonomies.title("regions", code, frame.language()).text();
    }

    /** A region of the world with its countries and areas. */
    public record RegionView(String code, String name, List<CountryLine> countries) {}

    /**
     * A country or area.
     *
     * @param part the part of the region that it lies in
     */
    public record CountryLine(String code, Rendering name, String part, long practices, long organisations) {}
}
