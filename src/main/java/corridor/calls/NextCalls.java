package corridor.calls;

import corridor.access.Reader;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the calls of one place over to another: what they ask, of whom, and how blindly it is judged; never what was sent. */
@Service
public class NextCalls {

    private final Calls calls;
    private final CallStore store;
    private final QuestionSets sets;

    NextCalls(Calls calls, CallStore store, QuestionSets sets) {
        this.calls = calls;
        this.store = store;
        this.sets = sets;
    }

    /** How many there are to take over; what was cancelled is not. */
    public long count(Reference place) {
        return store.taken(place).size();
    }

    /**
     * Drafts each of them anew, in the caller's transaction. Their phases are proposed when they are planned.
     *
     * @param shift by how much their days move; without one the new ones have no days yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Reader reader, Reference from, Reference to, Period shift) {
        store.taken(from)
                .forEach(one -> store.cloned(
                        calls.draft(reader, to, text(one, shift)).orThrow().id(), one.id()));
    }

    private CallText text(Call one, Period shift) {
        Closing closing = one.closing();
        ZoneId zone = closing == null ? null : closing.zone();
        LocalDateTime opens = moved(one.opens(), shift);
        LocalDateTime closes = moved(one.closes(), shift);
        return new CallText(
                one.kind(),
                Set.of(),
                one.title(),
                one.text(),
                one.eligibility(),
                newest(one.questionSet()),
                one.blind(),
                one.hidden(),
                opens,
                closes,
                zone,
                closing == null ? 0 : (int) closing.grace().toMinutes(),
                instant(opens, zone),
                instant(closes, zone));
    }

    private static @Nullable LocalDateTime moved(@Nullable LocalDateTime time, Period shift) {
        return time == null || shift.isZero() ? null : time.plus(shift);
    }

    /** None where clocks leap over it: a draft says so when it is opened again. */
    private static @Nullable Instant instant(@Nullable LocalDateTime local, @Nullable ZoneId zone) {
        return local != null
                        && zone != null
                        && Closing.instant(local, zone, Closing.EARLIER) instanceof Outcome.Done<Instant>(Instant value)
                ? value
                : null;
    }

    /** The newest number of the same questions. */
    private @Nullable Long newest(@Nullable Long set) {
        return Optional.ofNullable(set)
                .flatMap(sets::find)
                .flatMap(one -> sets.newest(one.slug()))
                .map(QuestionSet::id)
                .orElse(set);
    }
}
