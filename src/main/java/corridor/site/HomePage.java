package corridor.site;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Bars;
import corridor.ui.ChainFigure;
import corridor.ui.Count;
import corridor.ui.Desk;
import corridor.ui.Frame;
import corridor.ui.OpenNow;
import corridor.ui.OpenNow.Chance;
import corridor.ui.WorldMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final int OPEN = 6;

    private final ObjectProvider<PracticePanels> practices;
    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final List<Desk> desks;
    private final List<OpenNow> chances;
    private final List<ChainFigure> figures;

    HomePage(
            ObjectProvider<PracticePanels> practices,
            Organisations organisations,
            Countries countries,
            Taxonomies taxonomies,
            List<Desk> desks,
            List<OpenNow> chances,
            List<ChainFigure> figures) {
        this.practices = practices;
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.desks = desks;
        this.chances = chances;
        this.figures = figures;
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
        model.addAttribute("desk", desk(frame.reader()));
        model.addAttribute("open", open(frame));
        model.addAttribute("chain", chain(frame));
        return "site/home";
    }

    private List<Chance> open(Frame frame) {
        return chances.stream()
                .flatMap(part -> part.chances(frame).stream())
                .sorted(Comparator.comparing(Chance::closes))
                .limit(OPEN)
                .toList();
    }

    private List<ChainFigure.Figure> chain(Frame frame) {
        return figures.stream()
                .flatMap(part -> part.figure(frame).stream())
                .sorted(Comparator.comparingInt(ChainFigure.Figure::order))
                .toList();
    }

    private List<Desk.Line> desk(Reader reader) {
        return desks.stream()
                .flatMap(desk -> desk.line(reader).stream())
                .sorted(Comparator.comparingInt(Desk.Line::order))
                .toList();
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
