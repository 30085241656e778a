package corridor.site;

import corridor.actors.Organisations;
import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Bars;
import corridor.ui.Count;
import corridor.ui.Frame;
import corridor.ui.WorldMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, one search box, what there is. */
@Controller
class HomePage {

    private static final int NEWEST = 4;

    private final ObjectProvider<PracticePanels> practices;
    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Today today;

    HomePage(
            ObjectProvider<PracticePanels> practices,
            Organisations organisations,
            Countries countries,
            Taxonomies taxonomies,
            Today today) {
        this.practices = practices;
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.today = today;
    }

    @GetMapping("/")
    String home(Frame frame, Model model) {
        Optional<Panel> panel =
                Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.newest(frame, NEWEST));
        model.addAttribute("frame", frame);
        model.addAttribute("practices", panel);
        model.addAttribute("organisations", organisations.all().size());
        panel.ifPresent(one -> {
            model.addAttribute("map", map(frame.language(), one));
            model.addAttribute("themes", themes(frame.language(), one));
        });
        Today.Told told = today.of(frame);
        model.addAttribute("desk", told.desk());
        model.addAttribute("open", told.open());
        model.addAttribute("chain", told.chain());
        return "site/home";
    }

    private WorldMap map(Language language, Panel panel) {
        Map<CountryCode, Long> counts = new LinkedHashMap<>();
        panel.facet("country").forEach((code, count) -> counts.put(new CountryCode(code), count));
        return WorldMap.of(
                language,
                counts,
                country -> countries.name(country, language).text(),
                country -> "/countries/" + country);
    }

    private Bars themes(Language language, Panel panel) {
        return Bars.of(panel.facet("theme").entrySet().stream()
                .map(theme -> new Count(
                        taxonomies
                                .label(Taxonomies.THEMES, theme.getKey(), language)
                                .text(),
                        "/themes/" + theme.getKey(),
                        theme.getValue()))
                .toList());
    }

    @GetMapping("/about")
    String about(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        return "site/about";
    }

    @GetMapping("/api")
    String api(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        return "site/api";
    }
}
