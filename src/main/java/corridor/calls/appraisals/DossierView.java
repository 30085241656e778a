package corridor.calls.appraisals;

import corridor.audit.Audit;
import corridor.calls.Call;
import corridor.calls.CallPlaces;
import corridor.questions.QuestionView;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages of dossiers show. */
public final class DossierView {

    private DossierView() {}

    /** One in the list; delivered and mean are of that phase. */
    public record Row(
            DossierFile file,
            String owner,
            int phase,
            int delivered,
            @Nullable Double mean) {

        public Dossier dossier() {
            return file.dossier();
        }
    }

    /** The whole file. */
    public record Whole(
            DossierFile file,
            Call call,
            String owner,
            List<QuestionView.Said> said,
            List<Offer> offers,
            List<Found> found,
            List<CallPlaces.Choice> homes,
            List<Audit.Trace> history,
            boolean stuck) {

        public Dossier dossier() {
            return file.dossier();
        }

        public boolean may(String action) {
            return offers.stream().anyMatch(one -> one.action().equals(action));
        }
    }

    /** What a reviewer found. */
    public record Found(
            String who,
            String state,
            @Nullable Double points,
            @Nullable String recommendation,
            List<QuestionView.Said> said) {}
}
