package corridor.actors.verification;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of verifications. */
@Service
public class Verifications {

    /** The longest that one may hold. */
    public static final int MOST_YEARS = 5;

    private final VerificationStore store;
    private final VerificationLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    Verifications(VerificationStore store, VerificationLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    public Optional<Verification> of(Reader reader, long organisation) {
        return store.find(reader, organisation);
    }

    /** Those of these organisations that are verified today; one query. */
    public Set<Long> verified(Collection<Long> organisations) {
        return store.verified(organisations, LocalDate.now(clock));
    }

    public boolean mayVerify(Reader reader) {
        return reader.rights().contains(VerificationLifecycle.VERIFYING);
    }

    /** Verifies until a day. Nobody verifies an organisation that they belong to. */
    @Transactional
    public Outcome<Long> verify(Reader reader, Target organisation, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "verification-term", MOST_YEARS));
        }
        if (reader.rightsFor().containsKey(organisation.id())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "own-organisation"));
        }
        return workflow.move(
                lifecycle,
                reader,
                Change.of("verify")
                        .recording(Map.of("valid_until", Date.valueOf(until), "verified_by", reader.actor())),
                organisation);
    }

    @Transactional
    public Outcome<Long> decline(Reader reader, Target organisation, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return workflow.move(lifecycle, reader, Change.of("decline").because(reason.strip()), organisation);
    }

    /** Organisations with people that nobody has verified yet. */
    List<Long> waiting(Reader reader) {
        return mayVerify(reader) ? store.waiting() : List.of();
    }

    /** Notes those whose last day has passed. */
    @Transactional
    void lapse() {
        List<Long> ended = store.endedBefore(LocalDate.now(clock));
        workflow.move(
                lifecycle,
                Reader.system("verification.lapse", Set.of(VerificationLifecycle.LAPSING)),
                Change.of("lapse"),
                ended.stream().map(Target::of).toList());
    }
}
