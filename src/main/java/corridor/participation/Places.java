package corridor.participation;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.forum.Cycle;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether there is a place for one more, and whose address it is. */
@Component
class Places {

    private final DelegationStore delegations;
    private final People people;
    private final Clock clock;

    Places(DelegationStore delegations, People people, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** The account of an address that was confirmed. */
    @Nullable
    Long holder(String email) {
        return people.byEmail(email).map(Person::id).orElse(null);
    }

    /** Why there is none. The delegation is locked, so that two who ask at once do not take the same place. */
    Optional<Refusal> obstacle(Reader reader, Cycle cycle, @Nullable Delegation delegation) {
        if (cycle.curated() || List.of("closed", "handed-over", "cancelled").contains(cycle.state())) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "cycle-over"));
        }
        if (delegation == null) {
            return Optional.empty();
        }
        delegations.lock(List.of(delegation.id()));
        // what is taken is counted once the lock is held
        return delegations.unseen(List.of(delegation.id())).stream()
                .findFirst()
                .flatMap(now -> closed(reader, cycle, now).or(() -> full(now)));
    }

    private Optional<Refusal> closed(Reader reader, Cycle cycle, Delegation now) {
        if (Delegations.mayWrite(reader)) {
            return Optional.empty();
        }
        List<String> admitted = cycle.content().constituencies();
        if (!admitted.isEmpty() && !admitted.contains(now.terms().constituency())) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "cycle-closed-to-you"));
        }
        boolean over = now.terms().lastDay().isBefore(LocalDate.now(clock.withZone(cycle.zone())));
        return !now.state().equals(DelegationLifecycle.OPEN) || over
                ? Optional.of(Refusal.of(Kind.CONFLICT, over ? "registration-over" : "registration-not-open"))
                : Optional.empty();
    }

    private static Optional<Refusal> full(Delegation now) {
        return now.left() == 0
                ? Optional.of(
                        Refusal.of(Kind.CONFLICT, "delegation-full", now.terms().places()))
                : Optional.empty();
    }
}
