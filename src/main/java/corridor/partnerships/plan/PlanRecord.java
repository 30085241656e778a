package corridor.partnerships.plan;

import java.util.Optional;

/** What an entry of one kind says. */
public sealed interface PlanRecord
        permits Objective,
                Work,
                Need,
                Commitment,
                Statement,
                Declaration,
                Interest,
                Governance,
                Burden,
                Risk,
                Meeting,
                Note,
                Adaptation,
                Dispute,
                Lesson {

    /** Why it says nothing that could be counted, as the code of a refusal. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }
}
