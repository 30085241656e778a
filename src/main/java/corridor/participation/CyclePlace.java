package corridor.participation;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.participation.ParticipationView.Head;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the cycle of an address, and what stands above every page about who takes part in it. */
@Component
class CyclePlace {

    private final Cycles cycles;

    CyclePlace(Cycles cycles) {
        this.cycles = cycles;
    }

    Cycle find(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle).orThrow();
    }

    Cycle find(Frame frame, long cycle) {
        Cycle found = cycles.byIds(frame.reader(), Set.of(cycle)).get(cycle);
        if (found == null) {
            throw missing();
        }
        return found;
    }

    /** These cycles as they stand above a page, by id; those that the reader does not see are left out. */
    Map<Long, Head> titles(Frame frame, Collection<Long> ids) {
        return cycles.byIds(frame.reader(), Set.copyOf(ids)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> head(frame, one.getValue())));
    }

    private static RefusedException missing() {
        return new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
    }

    /** Refuses a page to whoever does not keep the list of those who come. */
    static void forSecretariat(Frame frame) {
        signedIn(frame);
        if (!Delegations.mayWrite(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "participation-for-secretariat"));
        }
    }

    static void signedIn(Frame frame) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
    }

    static Head head(Frame frame, Cycle cycle) {
        return new Head(
                cycle.url(),
                cycle.title().in(frame.language()),
                Delegations.mayWrite(frame.reader()),
                CheckIns.may(frame.reader(), cycle));
    }
}
