package corridor.corridors;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of a country or area here. */
@Controller
public class CountryPage {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Panels panels;
    private final Places places;

    CountryPage(Countries countries, Taxonomies taxonomies, Panels panels, Places places) {
        this.places = places;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.panels = panels;
    }

    @GetMapping("/countries/{code}")
    String show(Frame frame, @PathVariable String code, Model model) {
        CountryCode country = Stream.of(code.toUpperCase(Locale.ROOT))
                .filter(upper -> upper.matches("[A-Z]{2}"))
                .map(CountryCode::new)
                .filter(countries::exists)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "view",
                new CountryView(
                        country.value(),
                        countries.name(country, frame.language()),
                        titles("regions", countries.regionsOf(country), frame),
                        titles(Taxonomies.GROUPS, countries.groupsOf(country), frame)));
        model.addAttribute("citation", places.citation(frame, countries.name(country, frame.language())));
        model.addAttribute("practices", panels.practices(frame, "country", country.value()));
        model.addAttribute("panels", panels.others(frame, "country", country.value()));
        return "corridors/country";
    }

    private List<Rendering> titles(String scheme, List<String> codes, Frame frame) {
        return codes.stream()
                .map(code -> taxonomies.title(scheme, code, frame.language()))
                .toList();
    }

    /** The page of a country. */
    public record CountryView(String code, Rendering name, List<Rendering> regions, List<Rendering> groups) {}
}
