package corridor.corridors;

import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.ui.Frame;
import corridor.ui.PlacePanel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the areas that are on say of a value; an area that is off says nothing. */
@Component
class Panels {

    private static final int SHOWN = 12;

    private final ObjectProvider<PracticePanels> practices;
    private final List<PlacePanel> others;

    Panels(ObjectProvider<PracticePanels> practices, List<PlacePanel> others) {
        this.practices = practices;
        this.others = others;
    }

    Optional<Panel> practices(Frame frame, String facet, String value) {
        return Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.of(frame, facet, value, SHOWN));
    }

    /** What all other areas say. */
    List<corridor.ui.Panel> others(Frame frame, String facet, String value) {
        return others.stream()
                .flatMap(part -> part.panel(frame, facet, value).stream())
                .sorted(Comparator.comparingInt(corridor.ui.Panel::order))
                .toList();
    }
}
