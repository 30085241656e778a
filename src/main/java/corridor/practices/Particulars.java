package corridor.practices;

import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks next who wants to do the same. What is not known is empty.
 *
 * @param evidence what shows that it has come as far as its maturity says
 * @param costs what it takes, in money, time and people
 * @param funding who pays for it
 * @param contact an office, address or number that everybody may read
 */
public record Particulars(LocalizedText evidence, LocalizedText costs, LocalizedText funding, String contact) {

    public static final Particulars UNKNOWN =
            new Particulars(LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, "");

    public Particulars(
            @Nullable LocalizedText evidence,
            @Nullable LocalizedText costs,
            @Nullable LocalizedText funding,
            @Nullable String contact) {
        this.evidence = evidence == null ? LocalizedText.EMPTY : evidence;
        this.costs = costs == null ? LocalizedText.EMPTY : costs;
        this.funding = funding == null ? LocalizedText.EMPTY : funding;
        this.contact = contact == null ? "" : contact;
    }

    public List<LocalizedText> texts() {
        return List.of(evidence, costs, funding);
    }

    public Particulars withEvidence(LocalizedText other) {
        return new Particulars(other, costs, funding, contact);
    }

    public Particulars withMeans(LocalizedText otherCosts, LocalizedText otherFunding) {
        return new Particulars(evidence, otherCosts, otherFunding, contact);
    }

    public Particulars withContact(String other) {
        return new Particulars(evidence, costs, funding, other);
    }

    Particulars completedBy(Particulars other) {
        return new Particulars(
                evidence.completedBy(other.evidence),
                costs.completedBy(other.costs),
                funding.completedBy(other.funding),
                contact.isEmpty() ? other.contact : contact);
    }
}
