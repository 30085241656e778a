package corridor.corridors;

import corridor.corridors.PlaceExports.Line;
import corridor.corridors.PlaceExports.Part;
import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.ui.Frame;
import corridor.ui.PlacePanel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the areas that are on say of a value; an area that is off says nothing. */
@Component
class Panels {

    private static final int SHOWN = 12;
    private static final int EXPORTED = 100;

    private final ObjectProvider<PracticePanels> practices;
    private final List<PlacePanel> others;

    Panels(ObjectProvider<PracticePanels> practices, List<PlacePanel> others) {
        this.practices = practices;
        this.others = others;
    }

    Optional<Panel> practices(Frame frame, String facet, String value) {
        return Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.of(frame, facet, value, SHOWN));
    }

    /** How many practices there are under each country; none where the area is off. */
    Optional<Map<String, Long>> practicesByCountry(Frame frame) {
        return Optional.ofNullable(practices.getIfAvailable())
                .map(panels -> panels.newest(frame, 0).facet("country"));
    }

    /** All that the page of a value lists; of practices the newest, and where all of them are. */
    List<Part> parts(Frame frame, String facet, String value) {
        return Stream.concat(
                        Optional.ofNullable(practices.getIfAvailable())
                                .map(panels -> part(frame, panels.of(frame, facet, value, EXPORTED)))
                                .stream(),
                        others(frame, facet, value).stream().map(panel -> part(frame, panel)))
                .toList();
    }

    private static Part part(Frame frame, Panel found) {
        Stream<Line> cards = found.cards().stream()
                .map(card ->
                        new Line(frame.plain(card.title()), frame.plain(card.summary()), absolute(frame, card.url())));
        Stream<Line> more = found.total() > found.cards().size()
                ? Stream.of(
                        new Line(frame.t("corridors.all-practices", found.total()), "", absolute(frame, found.all())))
                : Stream.empty();
        return new Part(
                frame.t("corridors.practices", found.total()),
                found.total(),
                Stream.concat(cards, more).toList());
    }

    private static Part part(Frame frame, corridor.ui.Panel panel) {
        return new Part(
                panel.title(),
                panel.lines().size(),
                panel.lines().stream()
                        .map(line -> new Line(line.text(), line.meta(), absolute(frame, line.url())))
                        .toList());
    }

    private static String absolute(Frame frame, @Nullable String url) {
        return url == null ? "" : url.startsWith("/") ? frame.site().url() + url : url;
    }

    /** What all other areas say. */
    List<corridor.ui.Panel> others(Frame frame, String facet, String value) {
        return others.stream()
                .flatMap(part -> part.panel(frame, facet, value).stream())
                .sorted(Comparator.comparingInt(corridor.ui.Panel::order))
                .toList();
    }
}
