package corridor.partnerships.plan;

/** What an entry of one kind says. */
public sealed interface PlanRecord
        permits Objective,
                Need,
                Commitment,
                Declaration,
                Governance,
                Risk,
                Meeting,
                Note,
                Adaptation,
                Dispute,
                Lesson {}
