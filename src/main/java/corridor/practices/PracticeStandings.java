package corridor.practices;

import corridor.access.Reader;
import corridor.practices.PracticeStanding.Event;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells where a practice stands. */
@Component
class PracticeStandings {

    private final Practices practices;
    private final PracticePeriods periods;
    private final Clock clock;
    private final Set<String> steps;

    PracticeStandings(Practices practices, PracticeLifecycle lifecycle, PracticePeriods periods, Clock clock) {
        this.periods = periods;
        this.practices = practices;
        this.clock = clock;
        this.steps = lifecycle.transitions().stream()
                .filter(row -> !row.from().isEmpty() && !row.action().equals("merge"))
                .map(row -> row.action())
                .collect(Collectors.toUnmodifiableSet());
    }

    PracticeStanding of(Frame frame, Practice practice) {
        Reader reader = frame.reader();
        boolean concerned = reader.may(PracticeLifecycle.DRAFTING, practice.organisations());
        Instant attested = practice.attestedAt();
        return new PracticeStanding(
                PracticeLifecycle.writes(reader, practice) ? practice.id() : null,
                practice.published(),
                practice.edition(),
                attested == null || !practice.published()
                        ? null
                        : periods.freshness(attested, clock.instant()).code(),
                attested == null ? "" : frame.date(attested),
                concerned ? happened(frame, practice) : List.of());
    }

    private List<Event> happened(Frame frame, Practice practice) {
        return practices.history(practice).stream()
                .filter(one -> steps.contains(one.action()))
                .map(one -> new Event(frame.time(one.at()), one.action(), one.reason()))
                .toList();
    }
}
