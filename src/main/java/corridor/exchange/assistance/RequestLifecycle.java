package corridor.exchange.assistance;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a request for help. */
@Component
class RequestLifecycle implements Lifecycle<AssistanceRequest>, Grants {

    static final String DRAFT = "draft";
    static final String SUBMITTED = "submitted";
    static final String ACCEPTED = "accepted";
    static final String RUNNING = "running";
    static final Set<String> SHOWN = Set.of(ACCEPTED, RUNNING, "done");

    static final Right ASKING = new Right("assistance.ask");
    static final Right SUBMITTING = new Right("assistance.submit");
    static final Right TRIAGING = new Right("assistance.triage");
    static final Right BEGINNING = new Right("assistance.begin");

    private final RequestStore store;

    RequestLifecycle(RequestStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return AssistanceRequest.KIND;
    }

    @Override
    public String table() {
        return "exchange.request";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<AssistanceRequest>> transitions() {
        Guard<AssistanceRequest> complete =
                new Guard<>("request-incomplete", one -> one.content().complete());
        return List.of(
                Transition.opening("draft", DRAFT, ASKING),
                Transition.<AssistanceRequest>of(Set.of(DRAFT), "submit", SUBMITTED, SUBMITTING)
                        .guardedBy(complete),
                Transition.of(Set.of(SUBMITTED), "take-up", ACCEPTED, TRIAGING),
                Transition.<AssistanceRequest>of(Set.of(SUBMITTED), "decline", "declined", TRIAGING)
                        .recording("reason"),
                Transition.of(Set.of(ACCEPTED), "begin", RUNNING, BEGINNING),
                Transition.<AssistanceRequest>of(Set.of(ACCEPTED, RUNNING), "finish", "done", ASKING)
                        .recording("outcome", "outcome_text"),
                Transition.of(Set.of(DRAFT, SUBMITTED, ACCEPTED), "withdraw", "withdrawn", ASKING));
    }

    @Override
    public Set<Long> organisations(AssistanceRequest record, Right right) {
        return right.equals(TRIAGING) ? Set.of() : record.organisations();
    }

    @Override
    public Set<String> audience(AssistanceRequest record, String state) {
        return audience(
                record.organisation(),
                SHOWN.contains(state) ? record.content().shownTo() : "",
                !state.equals(DRAFT) || record.onBehalf());
    }

    static Set<String> audience(long organisation, String shownTo, boolean secretariat) {
        Set<String> labels = new HashSet<>(Set.of(Audience.organisation(organisation)));
        if (secretariat) {
            labels.add(Audience.SECRETARIAT);
        }
        if (shownTo.equals("public")) {
            labels.add(Audience.PUBLIC);
        } else if (shownTo.equals("community")) {
            labels.add(Audience.COMMUNITY);
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<AssistanceRequest> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                ASKING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                SUBMITTING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                TRIAGING, Set.of(Role.SECRETARIAT),
                BEGINNING, Set.of());
    }
}
