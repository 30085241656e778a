package corridor.vetting;

import corridor.shared.Reference;
import corridor.shared.Refusal;

/**
 * Why a person should keep away from a case.
 *
 * @param hard whether they must; otherwise it is only worth knowing
 * @param derived whether it follows from what is recorded anyway, without their declaration
 * @param with the organisation, person or record that ties them
 */
public record Conflict(Interest.Kind kind, boolean hard, boolean derived, Reference with) {

    /** What {@code vetting.reason} is told, to say it in words. */
    public String code() {
        return (derived ? "derived_" : "") + kind.code();
    }

    public Refusal refusal() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "interest-stands", code());
    }
}
