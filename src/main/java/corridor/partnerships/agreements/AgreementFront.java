package corridor.partnerships.agreements;

import corridor.search.SearchRecord.Visibility;
import corridor.shared.Reference;
import java.time.Instant;

/**
 * What the world reads of an agreement.
 *
 * @param agreement in the words to which its parties agreed
 * @param stage prepared, signed or ended; how it is carried out is told as a number alone
 */
public record AgreementFront(Agreement agreement, String stage, int version, Instant createdAt, Visibility visibility) {

    static final String PREPARED = "prepared";
    static final String SIGNED = "signed";
    static final String ENDED = "ended";

    public Reference reference() {
        return agreement.reference();
    }
}
