package corridor.calls.submissions;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a submission on its authors' side. What is done to it elsewhere does not show here until it is told. */
@Component
class CallSubmissionLifecycle implements Lifecycle<Submission>, Grants {

    static final Right WRITING = new Right("submission.write");
    static final Right CONFIRMING = new Right("submission.confirm");
    static final Right WITHDRAWING = new Right("submission.withdraw");

    private static final String DRAFT = "draft";
    private static final String SUBMITTED = "submitted";
    private static final String REVISING = "revising";

    private static final String[] ARRIVAL = {"arrived_at", "admitted_until", "receipt", "edition"};

    private final SubmissionStore store;

    CallSubmissionLifecycle(SubmissionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Submission.KIND;
    }

    @Override
    public String table() {
        return "calls.submission";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Submission>> transitions() {
        return List.of(
                Transition.opening("begin", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "change", DRAFT, WRITING),
                Transition.of(Set.of(REVISING), "change", REVISING, WRITING),
                Transition.<Submission>of(Set.of(DRAFT), "submit", SUBMITTED, WRITING)
                        .recording(ARRIVAL),
                Transition.of(Set.of(SUBMITTED), "reopen", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "keep", SUBMITTED, Sealed.KEEPING),
                Transition.<Submission>of(Set.of(SUBMITTED), "ask-again", REVISING, Sealed.RETURNING)
                        .recording("revise_until", "revise_reason"),
                Transition.<Submission>of(Set.of(REVISING), "resubmit", SUBMITTED, WRITING)
                        .recording("edition"),
                Transition.of(Set.of(DRAFT, SUBMITTED, REVISING), "withdraw", "withdrawn", WITHDRAWING),
                Transition.<Submission>of(Set.of(SUBMITTED, REVISING), "settle", "settled", Sealed.SETTLING)
                        .recording("result", "settled_at"),
                Transition.<Submission>of(Set.of("settled"), "settle", "settled", Sealed.SETTLING)
                        .recording("result", "settled_at"));
    }

    @Override
    public Set<String> audience(Submission record, String state) {
        return record.readers();
    }

    @Override
    public List<Submission> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> authors = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.of(
                WRITING,
                authors,
                CONFIRMING,
                Set.of(Role.FOCAL_POINT),
                WITHDRAWING,
                authors,
                Sealed.SETTLING,
                Set.of(),
                Sealed.RETURNING,
                Set.of(),
                Sealed.KEEPING,
                Set.of(),
                Sealed.FILING,
                Set.of());
    }
}
