package corridor.site;

import corridor.actors.Organisations;
import corridor.audit.Appended;
import corridor.database.RememberedFor;
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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, one search box, what there is. */
@Controller
class HomePage {

    private static final int NEWEST = 4;
    private static final int MOST_DRAWN = 60;

    private final ObjectProvider<PracticePanels> practices;
    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Today today;
    private final RememberedFor<Counted, Charts> drawn = new RememberedFor<>(Duration.ofMinutes(1), MOST_DRAWN);

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
            Charts charts =
                    drawn.get(new Counted(frame.language(), one.facet("country"), one.facet("theme")), this::charts);
            model.addAttribute("map", charts.map());
            model.addAttribute("themes", charts.themes());
        });
        Today.Told told = today.of(frame);
        model.addAttribute("desk", told.desk());
        model.addAttribute("open", told.open());
        model.addAttribute("chain", told.chain());
        return "site/home";
    }

    /** An operator may have named a country otherwise. */
    @EventListener
    void changed(Appended journal) {
        drawn.forget();
    }

    private Charts charts(Counted counted) {
        return new Charts(map(counted.language(), counted.countries()), themes(counted.language(), counted.themes()));
    }

    private WorldMap map(Language language, Map<String, Long> shown) {
        Map<CountryCode, Long> counts = new LinkedHashMap<>();
        shown.forEach((code, count) -> counts.put(new CountryCode(code), count));
        return WorldMap.of(
                language,
                counts,
                country -> countries.name(country, language).text(),
                country -> "/countries/" + country);
    }

    private Bars themes(Language language, Map<String, Long> themes) {
        return Bars.of(themes.entrySet().stream()
                .map(theme -> new Count(
                        taxonomies
                                .label(Taxonomies.THEMES, theme.getKey(), language)
                                .text(),
                        "/themes/" + theme.getKey(),
                        theme.getValue()))
                .toList());
    }

    /** What the charts show, in which language. */
    private record Counted(Language language, Map<String, Long> countries, Map<String, Long> themes) {}

    private record Charts(WorldMap map, Bars themes) {}

    @GetMapping("/about")
    String about(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        return "site/about";
    }
}
