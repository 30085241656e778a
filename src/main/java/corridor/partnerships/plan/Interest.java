package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.Optional;

/**
 * Where what two parties want pulls apart, in words to which all parties agree.
 *
 * @param between what stands against what: numbers against rights, those who work against those who employ, ...
 */
public record Interest(
        @Needed @Choice({"quotas-rights", "workers-employers", "sending-receiving", "other"})
        String between,

        @Needed @OfOrganisation String party,
        @Needed @OfOrganisation String counterpart,
        @Needed @Longest(1000) LocalizedText position,
        @Needed @Longest(1000) LocalizedText counterposition,
        @Longest(1000) LocalizedText mitigation)
        implements PlanRecord {

    @Override
    public Optional<String> obstacle() {
        return party.equals(counterpart) ? Optional.of("interest-alone") : Optional.empty();
    }

    /** Whether nobody says how the two are reconciled. */
    public boolean open() {
        return mitigation.isEmpty();
    }
}
