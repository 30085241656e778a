package corridor.forum.updates;

import corridor.access.Sight;
import corridor.archives.ExportPart;
import corridor.forum.Cycle;
import corridor.forum.CycleListing;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.forum.ForumPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was told, on the pages of the cycle that was told and of the forum that told it; and in exports. */
@Component
class UpdatePanels implements CycleListing, ForumPanel, ExportPart {

    private static final int ORDER = 60;

    private final RegionalUpdates updates;
    private final Cycles cycles;

    UpdatePanels(RegionalUpdates updates, Cycles cycles) {
        this.updates = updates;
        this.cycles = cycles;
    }

    @Override
    public String query() {
        return """
                select row_number() over (order by u.made_at desc, u.id) as place, 'update' as kind,
                  '/updates#update-' || u.id as url, f.name as title, '' as sort, (u.made_at at time zone 'UTC')::date::text as state
                from forum.regional_update u join forum.forum f on f.id = u.forum
                where u.cycle = :cycle and\s""" + Sight.of("u") + " and " + Sight.of("f");
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        boolean teller = !updates.tellers(frame.reader(), cycle).isEmpty();
        if (entries.isEmpty() && !teller) {
            return Optional.empty();
        }
        List<Panel.Line> lines = entries.stream()
                .map(one -> Panel.Line.of(
                        frame.in(one.title()), cycle.url() + one.url(), frame.date(LocalDate.parse(one.state()))))
                .toList();
        List<Panel.Action> actions = teller
                ? List.of(new Panel.Action(frame.t("update.tell"), cycle.url() + "/updates#tell", null))
                : List.of();
        return Optional.of(new Panel(frame.t("update.title"), lines, null, actions, ORDER));
    }

    private static Panel.Line line(Frame frame, String name, String url, RegionalUpdate one) {
        return new Panel.Line(name, null, url + "#update-" + one.id(), frame.date(one.madeAt()));
    }

    @Override
    public Optional<Panel> panel(Frame frame, Forum forum) {
        List<RegionalUpdate> all = updates.by(frame.reader(), forum);
        Map<Long, Cycle> told = all.isEmpty()
                ? Map.of()
                : cycles.byIds(
                        frame.reader(), all.stream().map(RegionalUpdate::cycle).toList());
        List<Panel.Line> lines = all.stream()
                .flatMap(one -> Stream.ofNullable(told.get(one.cycle()))
                        .map(cycle ->
                                line(frame, cycle.title().in(frame.language()).text(), cycle.url() + "/updates", one)))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Panel.of(frame.t("update.told"), lines, ORDER));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "regional-updates", "forum.regional_update", "What forums told cycles of other forums.", false));
    }
}
