package corridor.practices;

import corridor.ui.Count;
import corridor.ui.DashboardPart;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many practices wait, and for whom. */
@Component
class PracticeOverview implements DashboardPart {

    private static final List<String> STATES =
            List.of(PracticeLifecycle.SUBMITTED, PracticeLifecycle.RETURNED, PracticeLifecycle.CLEARED);

    private final PracticeDeskQuery practices;

    PracticeOverview(PracticeDeskQuery practices) {
        this.practices = practices;
    }

    @Override
    public Optional<Part> part(Frame frame) {
        if (!frame.reader().may(PracticeLifecycle.CHECKING, Set.of())) {
            return Optional.empty();
        }
        Map<String, Long> counts = practices.counts(frame.reader(), STATES);
        return Optional.of(new Part(
                frame.t("practices.title"),
                STATES.stream()
                        .map(state -> new Count(
                                frame.t("practices.status." + state),
                                "/practices?status=" + state,
                                counts.getOrDefault(state, 0L)))
                        .toList(),
                10));
    }
}
