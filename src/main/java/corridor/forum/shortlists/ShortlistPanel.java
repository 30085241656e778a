package corridor.forum.shortlists;

import corridor.archives.ExportPart;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.practices.Practices;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way from a session to its shortlist, for those who keep it; and shortlists in exports. */
@Component
class ShortlistPanel implements SessionPanel, ExportPart {

    private static final int AFTER_PITCHES = 12;

    private final Shortlists shortlists;
    private final ObjectProvider<Practices> practices;

    ShortlistPanel(Shortlists shortlists, ObjectProvider<Practices> practices) {
        this.shortlists = shortlists;
        this.practices = practices;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        if (session.curated() || practices.getIfAvailable() == null || !shortlists.mayKeep(frame.reader(), session)) {
            return Optional.empty();
        }
        int count = shortlists.of(frame.reader(), session).size();
        return Optional.of(new Panel(
                frame.t("shortlist.title"),
                List.of(),
                frame.t("shortlist.count", count),
                List.of(new Panel.Action(frame.t("shortlist.open"), session.url() + "/shortlist", null)),
                AFTER_PITCHES));
    }

    @Override
    public boolean printed() {
        return false;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "shortlists", "forum.shortlisted", "Practices that teams of sessions think of showing.", false));
    }
}
