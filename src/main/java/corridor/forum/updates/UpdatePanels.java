package corridor.forum.updates;

import corridor.archives.ExportPart;
import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.forum.ForumPanel;
import corridor.forum.Forums;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was told, on the pages of the cycle that was told and of the forum that told it; and in exports. */
@Component
class UpdatePanels implements CyclePanel, ForumPanel, ExportPart {

    private static final int ORDER = 60;

    private final RegionalUpdates updates;
    private final Forums forums;
    private final Cycles cycles;

    UpdatePanels(RegionalUpdates updates, Forums forums, Cycles cycles) {
        this.updates = updates;
        this.forums = forums;
        this.cycles = cycles;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        List<RegionalUpdate> all = updates.of(frame.reader(), cycle);
        boolean teller = !updates.tellers(frame.reader(), cycle).isEmpty();
        if (all.isEmpty() && !teller) {
            return Optional.empty();
        }
        String url = cycle.url() + "/updates";
        Map<Long, Forum> whose = all.isEmpty()
                ? Map.of()
                : forums
                        .byIds(
                                frame.reader(),
                                all.stream().map(RegionalUpdate::forum).toList())
                        .stream()
                        .collect(Collectors.toMap(Forum::id, Function.identity()));
        List<Panel.Line> lines = all.stream()
                .flatMap(one -> Stream.ofNullable(whose.get(one.forum()))
                        .map(forum ->
                                line(frame, forum.name().in(frame.language()).text(), url, one)))
                .toList();
        List<Panel.Action> actions =
                teller ? List.of(new Panel.Action(frame.t("update.tell"), url + "#tell", null)) : List.of();
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
