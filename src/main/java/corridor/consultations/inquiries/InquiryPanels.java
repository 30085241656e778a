package corridor.consultations.inquiries;

import corridor.access.Sight;
import corridor.archives.ExportPart;
import corridor.consultations.ConsultationView.Line;
import corridor.consultations.Listed;
import corridor.forum.ClosingCondition;
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

/** Inquiries in the list of all, on the page of a cycle and on the first page; a cycle is closed once none is open. */
@Component
@Order(2)
class InquiryPanels implements Listed, CycleListing, OpenNow, ClosingCondition, ExportPart {

    private static final int ORDER = 52;

    private final InquiryStore store;

    InquiryPanels(InquiryStore store) {
        this.store = store;
    }

    @Override
    public String sort() {
        return "inquiry";
    }

    @Override
    public List<Line> lines(Frame frame) {
        return store.list(frame.reader(), 200).stream()
                .map(one -> new Line(
                        sort(),
                        frame.in(one.content().title()),
                        one.url(),
                        frame.t("inquiries.state." + one.state()),
                        day(frame, one),
                        one.open()))
                .toList();
    }

    private static String day(Frame frame, Inquiry one) {
        LocalDate last = one.content().lastDay();
        return last == null ? "" : frame.t("inquiries.until", frame.date(last));
    }

    @Override
    public String begin(Frame frame) {
        return Inquiries.mayWrite(frame.reader()) ? "/inquiries/new" : "";
    }

    @Override
    public String query() {
        return """
                select i.id as place, 'inquiry' as kind, '/inquiries/' || i.slug as url, i.title, '' as sort, i.state
                from consultations.inquiry i where i.cycle = :cycle and\s""" + Sight.of("i");
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        List<Panel.Line> lines = entries.stream()
                .map(one -> one.line(frame, frame.t("inquiries.state." + one.state())))
                .toList();
        List<Panel.Action> actions = Inquiries.mayWrite(frame.reader())
                ? List.of(new Panel.Action(
                        frame.t("consultations.new.inquiry"), "/inquiries/new?cycle=" + cycle.id(), null))
                : List.of();
        return lines.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(frame.t("consultations.sort.inquiry"), lines, null, actions, ORDER));
    }

    private static Panel.Line line(Frame frame, Inquiry one) {
        var title = frame.in(one.content().title());
        return new Panel.Line(title.text(), title.language(), one.url(), frame.t("inquiries.state." + one.state()));
    }

    @Override
    public List<Chance> chances(Frame frame) {
        return store.list(frame.reader(), 20).stream()
                .filter(Inquiry::open)
                .map(one -> new Chance(line(frame, one), Objects.requireNonNullElse(one.closesAt(), Instant.MAX)))
                .toList();
    }

    @Override
    public Optional<Obstacle> obstacle(Cycle cycle) {
        long open = store.countOpen(cycle.id());
        return open == 0
                ? Optional.empty()
                : Optional.of(new Obstacle("inquiries-open", open, "/consultations?sort=inquiry"));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "inquiries",
                        "consultations.inquiry",
                        "Inquiries: what was asked of whom, and what came out.",
                        false),
                new Kind(
                        "replies",
                        "consultations.reply",
                        "What organisations replied, and what they agreed to: see consent.",
                        true),
                new Kind("inquiry-reminders", "consultations.reminder", "Who was reminded of what, and when.", false));
    }
}
