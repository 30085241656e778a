package corridor.consultations.inquiries;

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

/** The life of a reply: anyone of the organisation writes it, its focal point sends it. */
@Component
class ReplyLifecycle implements Lifecycle<Reply>, Grants {

    static final String DRAFT = "draft";
    static final String SENT = "sent";
    static final String WITHDRAWN = "withdrawn";
    static final String DECLINED = "declined";

    static final Right REPLYING = new Right("inquiry.reply");
    static final Right SENDING = new Right("inquiry.send");

    private final ReplyStore store;

    ReplyLifecycle(ReplyStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Reply.KIND;
    }

    @Override
    public String table() {
        return "consultations.reply";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Reply>> transitions() {
        return List.of(
                Transition.opening("begin", DRAFT, REPLYING),
                Transition.<Reply>of(Set.of(DRAFT), "send", SENT, SENDING).recording("consent", "sent_at", "sent_by"),
                Transition.of(Set.of(SENT, WITHDRAWN, DECLINED), "take-back", DRAFT, REPLYING),
                Transition.<Reply>of(Set.of(SENT), "narrow", SENT, SENDING).recording("consent"),
                Transition.of(Set.of(DRAFT, SENT), "withdraw", WITHDRAWN, SENDING),
                Transition.of(Set.of(DRAFT), "decline", DECLINED, SENDING));
    }

    /** Nobody else reads a draft; the secretariat reads what was sent, and who will not reply. */
    @Override
    public Set<String> audience(Reply record, String state) {
        return state.equals(SENT) || state.equals(DECLINED)
                ? Set.of(Audience.organisation(record.organisation()), Audience.SECRETARIAT)
                : own(record.organisation());
    }

    static Set<String> own(long organisation) {
        return Set.of(Audience.organisation(organisation));
    }

    @Override
    public List<Reply> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                REPLYING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                SENDING, Set.of(Role.FOCAL_POINT));
    }
}
