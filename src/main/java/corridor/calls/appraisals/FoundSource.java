package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reviewers found; filled by those who keep appraisals. */
interface FoundSource {

    /** How many delivered and their mean, by dossier; never of two phases together, whose criteria differ. */
    Map<Long, Sum> sums(long call);

    List<DossierView.Found> found(Frame frame, long dossier);

    /** Whether everyone who could decide on it has an interest in it. */
    boolean nobodyDecides(Call call, Dossier dossier);

    /** How many delivered in the last phase in which any did, and their mean. */
    record Sum(int phase, int delivered, @Nullable Double mean) {

        static final Sum NONE = new Sum(0, 0, null);
    }
}
