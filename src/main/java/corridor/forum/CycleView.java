package corridor.forum;

import corridor.forum.ActorLinks.Link;
import corridor.forum.ForumView.SeatView;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cycle as its page shows it. */
public record CycleView(
        Cycle cycle,
        Rendering forum,
        Rendering title,
        Rendering theme,
        Rendering vision,
        String when,
        @Nullable String zone,
        String where,
        @Nullable Link host,
        List<SeatView> troika,
        List<ThemeView> themes,
        List<String> constituencies,
        List<CycleOutline.Table> tables,
        List<Panel> panels,
        List<Station> thread,
        boolean writer,
        boolean steered) {

    public String back() {
        return "/forums/" + cycle.forumSlug();
    }

    /** One of its themes; linked where it is one of the taxonomy. */
    public record ThemeView(
            Rendering title,
            Rendering description,
            @Nullable String url) {}

    /** A station of its thread. */
    public record Station(
            String relation,
            Rendering name,
            @Nullable String url,
            @Nullable Integer year) {}
}
