package corridor.outbox.drafts;

import corridor.outbox.Bounces;
import corridor.outbox.Letters;
import corridor.ui.Count;
import corridor.ui.DashboardPart;
import corridor.ui.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the secretariat of letters that did not arrive, and of drafts that are under way. */
@Component
class LetterOverview implements DashboardPart {

    private final Letters letters;
    private final Bounces bounces;
    private final DraftStore drafts;

    LetterOverview(Letters letters, Bounces bounces, DraftStore drafts) {
        this.letters = letters;
        this.bounces = bounces;
        this.drafts = drafts;
    }

    @Override
    public Optional<Part> part(Frame frame) {
        if (!frame.reader().may(DraftLifecycle.WRITING)) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                frame.t("drafts.overview"),
                List.of(
                        new Count(
                                frame.t("drafts.overview.failed"), "/letters/undelivered", letters.countUndelivered()),
                        new Count(frame.t("drafts.overview.addresses"), "/letters/undelivered", bounces.countSkipped()),
                        new Count(
                                frame.t("drafts.overview.sending"),
                                "/letters/drafts",
                                drafts.sending().size())),
                40));
    }
}
