package corridor.consultations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.Cycle;
import corridor.forum.CycleListing;
import corridor.forum.CycleSteps;
import corridor.ui.Frame;
import corridor.ui.OpenNow;
import corridor.ui.Panel;
import corridor.ui.Panel.Action;
import corridor.ui.Panel.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What pages of a cycle, the guided cycle and the first page show of consultations. */
@Component
class ConsultationPanels implements CycleListing, CycleSteps, OpenNow {

    private static final int ORDER = 50;

    private final ConsultationStore store;

    ConsultationPanels(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public String query() {
        return """
                select row_number() over (order by c.day nulls last, c.id) as place, 'consultation' as kind,
                  '/consultations/' || c.slug as url, c.title, '' as sort, c.state
                from consultations.consultation c where c.cycle = :cycle and\s""" + Sight.of("c");
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        List<Line> lines = entries.stream()
                .map(one -> one.line(frame, state(frame, one.state())))
                .toList();
        List<Action> actions = Consultations.mayWrite(frame.reader())
                ? List.of(new Action(
                        frame.t("consultations.new.consultation"), "/consultations/new?cycle=" + cycle.id(), null))
                : List.of();
        return lines.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("consultations.title"),
                        lines,
                        lines.isEmpty() ? frame.t("consultations.cycle.none") : null,
                        actions,
                        ORDER));
    }

    private static Line line(Frame frame, Consultation one) {
        var title = frame.in(one.content().title());
        return new Line(title.text(), title.language(), one.url(), state(frame, one.state()));
    }

    private static String state(Frame frame, String state) {
        return frame.t("consultations.state." + state);
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        boolean done = store.of(reader, cycle.id()).stream()
                .anyMatch(one -> Set.of("summarised", "answered").contains(one.state()));
        return List.of(Step.of("themes-consulted", "/consultations/new?cycle=" + cycle.id(), done, 30));
    }

    @Override
    public List<Chance> chances(Frame frame) {
        return store.list(frame.reader(), 20).stream()
                .filter(one -> one.state().equals(ConsultationLifecycle.OPEN))
                .map(one -> new Chance(line(frame, one), closes(one)))
                .toList();
    }

    private static Instant closes(Consultation one) {
        LocalDate until = one.content().until();
        LocalDate last = until == null ? one.content().day() : until;
        return last == null
                ? Instant.MAX
                : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
