package corridor.forum;

import corridor.access.Reader;
import corridor.shared.Outcome;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a cycle from an older one, with what was chosen of it. */
@Component
class Cloning {

    private final Cycles cycles;
    private final List<CyclePart> parts;
    private final ApplicationEventPublisher events;

    Cloning(Cycles cycles, List<CyclePart> parts, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.parts = parts.stream().sorted(Comparator.comparing(CyclePart::key)).toList();
        this.events = events;
    }

    /** What there is to take over; parts that hold nothing are left out. */
    List<Part> parts(Cycle from) {
        return parts.stream()
                .map(one -> new Part(one.key(), one.count(from)))
                .filter(one -> one.count() > 0)
                .toList();
    }

    @Transactional
    public Outcome<Long> begin(Reader reader, Cycle from, CycleDraft draft, Set<String> chosen) {
        return cycles.draftFrom(reader, from, draft).map(id -> {
            Cycle to = cycles.unseen(List.of(id)).values().iterator().next();
            Period shift = shift(from, to);
            parts.stream().filter(one -> chosen.contains(one.key())).forEach(one -> one.copy(reader, from, to, shift));
            events.publishEvent(new CycleCloned(from.id(), id));
            return id;
        });
    }

    /** From the first day of the old one to the first day of the new one; none where one of them is not known. */
    private static Period shift(Cycle from, Cycle to) {
        LocalDate old = from.dates().from();
        LocalDate fresh = to.dates().from();
        return old == null || fresh == null
                ? Period.ZERO
                : Period.ofDays((int) java.time.temporal.ChronoUnit.DAYS.between(old, fresh));
    }

    /** Something to take over. */
    record Part(String key, long count) {}
}
