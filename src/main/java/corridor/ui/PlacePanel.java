package corridor.ui;

import java.util.Optional;

/** What an area says on the page of a country, an organisation, a theme or an objective. */
@FunctionalInterface
public interface PlacePanel {

    /**
     * The part, if the area has anything to say.
     *
     * @param facet {@code country}, {@code organisation}, {@code theme}, {@code objective} or {@code target}
     * @param value its code; the address, for an organisation
     */
    Optional<Panel> panel(Frame frame, String facet, String value);
}
