package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.appraisals.Dossiers;
import corridor.forum.ClosingCondition;
import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.forum.CycleSteps;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calls of a cycle: on its page, as steps of the guided cycle, and before it is closed. */
@Component
class CycleCalls implements CyclePanel, CycleSteps, ClosingCondition {

    private static final int ON_THE_PAGE = 20;
    private static final int BEGUN = 90;
    private static final int DECIDED = 130;
    private static final int RELEASED = 140;
    private static final Reader FORUM = Reader.system("forum", Set.of());
    private static final Set<String> AHEAD = Set.of("draft", "announced", "preparing");
    private static final Set<String> JUDGED = Set.of("decided", "released", "withdrawn");

    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<Dossiers> dossiers;

    CycleCalls(ObjectProvider<Calls> calls, ObjectProvider<Dossiers> dossiers) {
        this.calls = calls;
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        Calls door = calls.getIfAvailable();
        if (door == null || cycle.curated()) {
            return Optional.empty();
        }
        List<Call> all = door.of(frame.reader(), cycle.reference());
        List<Panel.Action> actions = Calls.mayWrite(frame.reader()) && ahead(cycle)
                ? List.of(new Panel.Action(frame.t("calls.new"), fresh(cycle), null))
                : List.of();
        return all.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("calls.title"),
                        all.stream().map(one -> line(frame, one)).toList(),
                        all.isEmpty() ? frame.t("cycle.calls.none") : null,
                        actions,
                        ON_THE_PAGE));
    }

    private static boolean ahead(Cycle cycle) {
        return AHEAD.contains(cycle.state());
    }

    private static String fresh(Cycle cycle) {
        return "/calls/new?place=" + cycle.reference();
    }

    private static Panel.Line line(Frame frame, Call call) {
        var title = call.title().in(frame.language());
        return new Panel.Line(title.text(), title.language(), call.url(), frame.t("calls.state." + call.state()));
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        Calls door = calls.getIfAvailable();
        if (door == null) {
            return List.of();
        }
        List<Call> all = door.of(reader, cycle.reference()).stream()
                .filter(one -> !one.state().equals("cancelled"))
                .toList();
        return Stream.of(Stream.of(begun(reader, cycle, all)), decided(reader, all).stream(), released(all).stream())
                .flatMap(steps -> steps)
                .toList();
    }

    private static Step begun(Reader reader, Cycle cycle, List<Call> all) {
        Optional<Call> draft = all.stream().filter(Call::draft).findFirst();
        Standing standing = all.stream().anyMatch(one -> !one.draft())
                ? Standing.DONE
                : ahead(cycle) || draft.isPresent() ? Standing.OPEN : Standing.NOT_NEEDED;
        String url = draft.map(Call::url).orElseGet(() -> Calls.mayWrite(reader) ? fresh(cycle) : "/calls");
        return new Step("call", url, standing, BEGUN, null, List.of());
    }

    /** Of the first call that is closed and not yet told. */
    private Optional<Step> decided(Reader reader, List<Call> all) {
        return all.stream()
                .filter(one -> one.closed() && !one.released())
                .findFirst()
                .map(call -> {
                    Map<String, Long> counts = dossiers.stream()
                            .findFirst()
                            .map(door -> door.counts(reader, call))
                            .orElse(Map.of());
                    long whole =
                            counts.values().stream().mapToLong(Long::longValue).sum();
                    long left = counts.entrySet().stream()
                            .filter(one -> !JUDGED.contains(one.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
                    Standing standing = left == 0 ? Standing.DONE : Standing.OPEN;
                    return new Step(
                            "call-decided", call.url() + "/desk", standing, DECIDED, null, List.of(left, whole));
                });
    }

    private static Optional<Step> released(List<Call> all) {
        List<Call> begun = all.stream().filter(one -> !one.draft()).toList();
        Optional<Call> waiting = begun.stream().filter(one -> !one.released()).findFirst();
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.map(call -> new Step(
                                "call-released",
                                call.url() + "/desk",
                                call.closed() ? Standing.OPEN : Standing.WAITING,
                                RELEASED,
                                null,
                                List.of()))
                        .orElseGet(
                                () -> Step.of("call-released", begun.getFirst().url(), true, RELEASED)));
    }

    @Override
    public Optional<Obstacle> obstacle(Cycle cycle) {
        List<Call> waiting = calls.stream()
                .flatMap(door -> door.of(FORUM, cycle.reference()).stream())
                .filter(one -> !one.draft() && !one.released() && !one.state().equals("cancelled"))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "calls-unreleased", waiting.size(), waiting.getFirst().url() + "/desk"));
    }
}
