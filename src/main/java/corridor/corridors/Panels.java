package corridor.corridors;

import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.ui.Frame;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the areas that are on say of a value; an area that is off says nothing. */
@Component
class Panels {

    private static final int SHOWN = 12;

    private final ObjectProvider<PracticePanels> practices;

    Panels(ObjectProvider<PracticePanels> practices) {
        this.practices = practices;
    }

    Optional<Panel> practices(Frame frame, String facet, String value) {
        return Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.of(frame, facet, value, SHOWN));
    }
}
