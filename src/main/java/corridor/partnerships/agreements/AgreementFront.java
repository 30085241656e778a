package corridor.partnerships.agreements;

import corridor.shared.Reference;

/**
 * What the world reads of an agreement.
 *
 * @param stage prepared, signed or ended; how it is carried out is told as a number alone
 */
public record AgreementFront(Agreement agreement, String stage) {

    static final String PREPARED = "prepared";
    static final String SIGNED = "signed";
    static final String ENDED = "ended";

    public Reference reference() {
        return agreement.reference();
    }
}
