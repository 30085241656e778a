package corridor.actors.verification;

import corridor.access.Reader;
import corridor.access.Right;
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

    /** Needed to verify. */
    public static final Right DECIDING = VerificationLifecycle.VERIFYING;

    private static final int LONGEST_REASON = 2_000;
    private static final Reader CLOCK = Reader.system("verification.lapse", Set.of(VerificationLifecycle.LAPSING));

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
                        .recording(Map.of(
                                "valid_until", Date.valueOf(until), "verified_by", reader.actor(), "reason", "")),
                organisation);
    }

    @Transactional
    public Outcome<Long> decline(Reader reader, Target organisation, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of("decline").because(reason.strip()).recording(Map.of("reason", reason.strip()));
        return workflow.move(lifecycle, reader, change, organisation);
    }

    /** Organisations with people that nobody has verified yet, or that have to be verified anew soon. */
    List<Long> waiting(Reader reader) {
        return mayVerify(reader) ? store.waiting(soon()) : List.of();
    }

    private LocalDate soon() {
        return LocalDate.now(clock).plusDays(Verification.SOON_DAYS);
    }

    /** Those of these organisations, whoever may see them: for what is told of them. */
    public List<Verification> concerned(Collection<Long> organisations) {
        return store.lock(organisations);
    }

    /** Tells those whose verification runs out soon, each once. */
    @Transactional
    void remind() {
        List<Long> ending = store.unreminded(soon(), Verification.SOON_DAYS);
        workflow.move(
                lifecycle,
                CLOCK,
                Change.of("remind").recording(Map.of("reminded_on", Date.valueOf(LocalDate.now(clock)))),
                ending.stream().map(Target::of).toList());
    }

    /** Notes those whose last day has passed. */
    @Transactional
    void lapse() {
        List<Long> ended = store.endedBefore(LocalDate.now(clock));
        workflow.move(
                lifecycle,
                CLOCK,
                Change.of("lapse"),
                ended.stream().map(Target::of).toList());
    }
}
