package corridor.actors;

import corridor.ui.Frame;
import java.util.List;

/** One part of the office of an organisation, for those who may open it; contributed by the areas. */
public interface OfficePart {

    Shown of(Frame frame, Organisation organisation);

    /**
     * What the office shows.
     *
     * @param none said in place of lines where there are none
     * @param url where it is changed or read in full
     * @param link what leads there
     */
    record Shown(String title, List<String> lines, String none, String url, String link) {}
}
