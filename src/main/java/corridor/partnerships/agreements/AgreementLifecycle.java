package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The life of an agreement: drafted by one, negotiated and signed by all, in force, carried out, ended. */
@Component
class AgreementLifecycle implements Lifecycle<Agreement>, Grants {

    static final String DRAFT = "draft";
    static final String NEGOTIATION = "negotiation";
    static final String SIGNING = "signing";
    static final String SIGNED = "signed";
    static final String IN_FORCE = "in-force";
    static final String IMPLEMENTED = "implemented";
    static final String EVALUATED = "evaluated";
    static final String ENDED = "ended";
    static final String DROPPED = "dropped";

    static final Set<String> STANDING = Set.of(SIGNED, IN_FORCE, IMPLEMENTED, EVALUATED);

    static final Right WRITING = new Right("agreement.write");
    static final Right SIGNING_RIGHT = new Right("agreement.sign");
    static final Right RECORDING = new Right("agreement.record");
    static final Right CONCLUDING = new Right("agreement.conclude");

    private static final Guard<Agreement> TWO =
            new Guard<>("agreement-parties-few", one -> one.organisations().size() >= 2);
    private static final Guard<Agreement> TEXT = new Guard<>("text-missing", one -> one.text() != null);
    private static final Guard<Agreement> CLAUSES = new Guard<>("clauses-unanswered", Agreement::answered);
    private static final Guard<Agreement> ALL = new Guard<>("signatures-missing", Agreement::complete);
    private static final Guard<Agreement> CARRIED_OUT = new Guard<>("claim-unconfirmed", Agreement::implemented);

    private static final Guard<Agreement> ENDS = new Guard<>("agreement-endless", Agreement::ends);
    private static final Guard<Agreement> RENEWS = new Guard<>("agreement-renews-not", Agreement::renewsItself);

    private final AgreementStore store;

    AgreementLifecycle(AgreementStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public String table() {
        return "partnerships.agreement";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Agreement>> transitions() {
        return Stream.concat(steps(), STANDING.stream().sorted().flatMap(AgreementLifecycle::corrections))
                .toList();
    }

    private static Stream<Transition<Agreement>> steps() {
        return Stream.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "record", SIGNED, RECORDING),
                Transition.<Agreement>of(Set.of(DRAFT), "negotiate", NEGOTIATION, WRITING)
                        .guardedBy(TWO),
                Transition.<Agreement>of(Set.of(NEGOTIATION), "offer", SIGNING, SIGNING_RIGHT)
                        .guardedBy(TWO, CLAUSES, TEXT)
                        .recording("sha256", "reason"),
                Transition.<Agreement>of(Set.of(SIGNING), "reopen", NEGOTIATION, SIGNING_RIGHT)
                        .recording("reason"),
                Transition.<Agreement>of(Set.of(SIGNING), "conclude", SIGNED, CONCLUDING)
                        .guardedBy(ALL)
                        .recording("signed_on"),
                Transition.<Agreement>of(Set.of(SIGNED), "enter-into-force", IN_FORCE, WRITING)
                        .recording("in_force_on"),
                Transition.<Agreement>of(Set.of(IN_FORCE), "implement", IMPLEMENTED, CONCLUDING)
                        .guardedBy(CARRIED_OUT),
                Transition.of(Set.of(IMPLEMENTED), "evaluate", EVALUATED, WRITING),
                Transition.<Agreement>of(STANDING, "end", ENDED, SIGNING_RIGHT).recording("ended_on", "reason"),
                Transition.<Agreement>of(Set.of(DRAFT, NEGOTIATION), "drop", DROPPED, WRITING)
                        .recording("reason"),
                Transition.<Agreement>of(Set.of(SIGNING), "drop", DROPPED, SIGNING_RIGHT)
                        .recording("reason"));
    }

    /** What was signed is never rewritten: how long it goes on and since when it holds stand beside it. */
    private static Stream<Transition<Agreement>> corrections(String state) {
        Transition<Agreement> prolong = Transition.<Agreement>of(Set.of(state), "prolong", state, SIGNING_RIGHT)
                .guardedBy(ENDS, RENEWS)
                .recording("prolonged_until", "reason");
        Transition<Agreement> correct = Transition.<Agreement>of(Set.of(state), "correct-force", state, WRITING)
                .recording("in_force_on", "reason");
        return state.equals(SIGNED) ? Stream.of(prolong) : Stream.of(prolong, correct);
    }

    @Override
    public Set<Long> organisations(Agreement record, Right right) {
        return record.organisations(right);
    }

    /** Who drafts it reads a draft; its parties read the rest, the secretariat once it is to be signed. */
    @Override
    public Set<String> audience(Agreement record, String state) {
        Set<String> labels = new LinkedHashSet<>();
        boolean drafted =
                state.equals(DRAFT) || (state.equals(DROPPED) && record.state().equals(DRAFT));
        if (drafted && record.initiator() != null) {
            labels.add(Audience.organisation(record.initiator()));
        } else {
            record.organisations().forEach(one -> labels.add(Audience.organisation(one)));
        }
        if (labels.isEmpty() || !Set.of(DRAFT, NEGOTIATION, DROPPED).contains(state)) {
            labels.add(Audience.SECRETARIAT);
        }
        return labels;
    }

    @Override
    public List<Agreement> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                SIGNING_RIGHT, Set.of(Role.FOCAL_POINT),
                RECORDING, Set.of(),
                CONCLUDING, Set.of());
    }
}
