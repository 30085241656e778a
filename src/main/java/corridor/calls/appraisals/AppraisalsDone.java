package corridor.calls.appraisals;

import java.util.Collection;
import java.util.Set;

/** Which dossiers still lack what reviewers were asked for; filled by those who keep appraisals. */
interface AppraisalsDone {

    Set<Long> lacking(Collection<Long> dossiers);
}
