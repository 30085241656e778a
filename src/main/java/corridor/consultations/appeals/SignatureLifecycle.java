package corridor.consultations.appeals;

import corridor.access.Audience;
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

/** The life of a signature: it stands for the words that were signed, and can be withdrawn. */
@Component
class SignatureLifecycle implements Lifecycle<Signature>, Grants {

    static final String ASKED = "asked";
    static final String SIGNED = "signed";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";

    static final Right SIGNING = new Right("appeal.sign");

    private final SignatureStore store;

    SignatureLifecycle(SignatureStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Signature.KIND;
    }

    @Override
    public String table() {
        return "consultations.signature";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Signature>> transitions() {
        return List.of(
                Transition.opening("sign", ASKED, SIGNING),
                Transition.opening("ask", ASKED, AppealLifecycle.WRITING),
                Transition.<Signature>of(Set.of(ASKED, DECLINED, SIGNED, WITHDRAWN), "sign", SIGNED, SIGNING)
                        .recording("wording", "sha256", "signed_by", "signed_at"),
                Transition.of(Set.of(ASKED), "decline", DECLINED, SIGNING),
                Transition.of(Set.of(SIGNED), "withdraw", WITHDRAWN, SIGNING));
    }

    @Override
    public Set<String> audience(Signature record, String state) {
        return Set.of(ASKED, DECLINED).contains(state) ? asked(record.organisation()) : Set.of(Audience.PUBLIC);
    }

    /** Who was asked, and whether they will, is between them and the secretariat. */
    static Set<String> asked(long organisation) {
        return Set.of(Audience.SECRETARIAT, Audience.organisation(organisation));
    }

    @Override
    public List<Signature> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(SIGNING, Set.of(Role.FOCAL_POINT));
    }
}
