package corridor.participation;

import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.shared.Composition;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On the page of a cycle: how many come, and the way to registering, badges and the door. */
@Component
class ParticipationPanel implements CyclePanel {

    private static final int ORDER = 60;

    private final Participants participants;
    private final Delegations delegations;

    ParticipationPanel(Participants participants, Delegations delegations) {
        this.participants = participants;
        this.delegations = delegations;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        if (cycle.curated()) {
            return Optional.empty();
        }
        Composition coming = participants.compositions(Set.of(cycle.id())).get(cycle.id());
        List<Panel.Action> actions = actions(frame, cycle);
        if (coming == null && actions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                frame.t("participation.title"),
                List.of(new Panel.Line(
                        coming == null
                                ? frame.t("participation.nobody")
                                : frame.t(
                                        "participation.coming",
                                        coming.sum() + coming.remainder().orElse(0)),
                        null,
                        cycle.url() + "/participants",
                        "")),
                null,
                actions,
                ORDER));
    }

    private List<Panel.Action> actions(Frame frame, Cycle cycle) {
        List<Panel.Action> actions = new ArrayList<>();
        if (Delegations.mayWrite(frame.reader())) {
            actions.add(action(frame, cycle, "delegations"));
            actions.add(action(frame, cycle, "registrations"));
        } else {
            delegations.own(frame.reader()).stream()
                    .filter(one -> one.cycle() == cycle.id())
                    .findFirst()
                    .ifPresent(one ->
                            actions.add(new Panel.Action(frame.t("participation.go.delegation"), one.url(), null)));
        }
        if (CheckIns.may(frame.reader(), cycle)) {
            actions.add(action(frame, cycle, "check-in"));
        }
        return actions;
    }

    private static Panel.Action action(Frame frame, Cycle cycle, String page) {
        return new Panel.Action(frame.t("participation.go." + page), cycle.url() + "/" + page, null);
    }
}
