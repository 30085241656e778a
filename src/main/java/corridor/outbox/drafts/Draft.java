package corridor.outbox.drafts;

import corridor.shared.LocalizedText;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;

/** A letter that the secretariat writes to some, or many. */
public record Draft(
        long id,
        String state,
        int version,
        Set<String> audience,
        Instant createdAt,
        LocalizedText subject,
        LocalizedText text,
        Selection selection)
        implements Case {

    static final String KIND = "letter-draft";

    /** Whether there is something to send: a subject for each language that has a text, and the other way round. */
    boolean complete() {
        return !subject.isEmpty() && subject.languages().equals(text.languages());
    }

    public boolean editable() {
        return state.equals(DraftLifecycle.DRAFT);
    }
}
