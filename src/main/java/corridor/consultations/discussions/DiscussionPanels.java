package corridor.consultations.discussions;

import corridor.access.Sight;
import corridor.archives.ExportPart;
import corridor.consultations.ConsultationView.Line;
import corridor.consultations.Listed;
import corridor.forum.Cycle;
import corridor.forum.CycleListing;
import corridor.ui.Frame;
import corridor.ui.OpenNow;
import corridor.ui.Panel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Discussions in the list of all, on the page of a cycle, on the first page and in exports. */
@Component
@Order(3)
class DiscussionPanels implements Listed, CycleListing, OpenNow, ExportPart {

    private static final int ORDER = 54;
    private static final int MOST_OPEN = 20;

    private final Discussions discussions;
    private final DiscussionStore store;

    DiscussionPanels(Discussions discussions, DiscussionStore store) {
        this.discussions = discussions;
        this.store = store;
    }

    @Override
    public String sort() {
        return "discussion";
    }

    @Override
    public List<Line> lines(Frame frame) {
        return discussions.list(frame.reader()).stream()
                .map(one -> new Line(
                        sort(),
                        frame.in(one.content().title()),
                        one.url(),
                        state(frame, one),
                        day(frame, one),
                        one.open()))
                .toList();
    }

    private static String state(Frame frame, Discussion one) {
        return frame.t("discussions.state." + one.state());
    }

    private static String day(Frame frame, Discussion one) {
        LocalDate last = one.content().lastDay();
        return last == null ? "" : frame.t("inquiries.until", frame.date(last));
    }

    @Override
    public String begin(Frame frame) {
        return Discussions.mayWrite(frame.reader()) ? "/discussions/new" : "";
    }

    @Override
    public String query() {
        return """
                select d.id as place, 'discussion' as kind, '/discussions/' || d.slug as url, d.title, '' as sort, d.state
                from consultations.discussion d where d.cycle = :cycle and\s""" + Sight.of("d");
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        List<Panel.Line> lines = entries.stream()
                .map(one -> one.line(frame, frame.t("discussions.state." + one.state())))
                .toList();
        List<Panel.Action> actions = Discussions.mayWrite(frame.reader())
                ? List.of(new Panel.Action(
                        frame.t("consultations.new.discussion"), "/discussions/new?host=cycle-" + cycle.id(), null))
                : List.of();
        return lines.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(frame.t("consultations.sort.discussion"), lines, null, actions, ORDER));
    }

    private static Panel.Line line(Frame frame, Discussion one) {
        var title = frame.in(one.content().title());
        return new Panel.Line(title.text(), title.language(), one.url(), state(frame, one));
    }

    @Override
    public List<Chance> chances(Frame frame) {
        return store.list(frame.reader(), MOST_OPEN).stream()
                .filter(Discussion::open)
                .map(one -> new Chance(line(frame, one), Objects.requireNonNullElse(one.closesAt(), Instant.MAX)))
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "discussions",
                        "consultations.discussion",
                        "Discussions in writing and their questions.",
                        false),
                new Kind("posts", "consultations.post", "What was said in discussions, and whether it is named.", true),
                new Kind("summaries", "consultations.summary", "What discussions came to, and who agreed.", false));
    }
}
