package corridor.consultations.inquiries;

import corridor.questions.Answers;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.List;
import java.util.Set;

/** What an organisation replies to an inquiry, and what may be done with it. */
public record Reply(
        long id,
        long inquiry,
        long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Answers answers,
        Consent consent)
        implements Case {

    public static final String KIND = "reply";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    boolean draft() {
        return state.equals(ReplyLifecycle.DRAFT);
    }

    boolean sent() {
        return state.equals(ReplyLifecycle.SENT);
    }
}
