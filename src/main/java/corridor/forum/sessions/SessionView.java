package corridor.forum.sessions;

import corridor.documents.DocumentPanel;
import corridor.forum.ActorLinks.Link;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Panel;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as its page shows it. */
public record SessionView(
        Session session,
        Rendering title,
        Rendering brief,
        Rendering forum,
        @Nullable Link cycle,
        @Nullable String roundtable,
        String when,
        List<PartLine> team,
        @Nullable List<String> admits,
        List<Link> invited,
        List<Link> themes,
        List<NoteLine> notes,
        List<Panel> panels,
        List<Station> thread,
        @Nullable DocumentPanel documents,
        List<Offer> offers,
        boolean writer,
        boolean noter) {

    /**
     * Who has a part.
     *
     * @param people by name, for those who prepare it
     */
    public record PartLine(String kind, List<Link> holders, List<String> people) {}

    /** What was said. */
    public record NoteLine(
            long id,
            String kind,
            Rendering text,
            boolean asked,
            @Nullable Link attributedTo) {}

    /** A station of its thread. */
    public record Station(
            String relation,
            Rendering name,
            @Nullable String url,
            @Nullable Integer year) {}
}
