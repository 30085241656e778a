package corridor.practices.confirmations;

import corridor.practices.ConfirmationLine;
import corridor.practices.Origin;
import corridor.practices.Practice;
import corridor.ui.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells on a practice's page how far the confirmation of an entry on behalf has come. */
@Component
class ConfirmationLines implements ConfirmationLine.Source {

    private final Confirmations confirmations;

    ConfirmationLines(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Optional<ConfirmationLine> of(Frame frame, Practice practice) {
        if (practice.origin() != Origin.ON_BEHALF || practice.owner() == null) {
            return Optional.empty();
        }
        List<Confirmation> all = confirmations.about(frame.reader(), practice);
        boolean asks = confirmations.mayAsk(frame.reader());
        if (all.isEmpty() && !asks) {
            return Optional.empty();
        }
        String url = asks ? "/practices/" + practice.slug() + "/confirmation" : null;
        return Optional.of(all.stream()
                .findFirst()
                .map(last -> {
                    String standing = confirmations.standing(last, practice);
                    return new ConfirmationLine(
                            standing,
                            frame.date(standing.equals("expired") ? last.expiresAt() : last.stateSince()),
                            url);
                })
                .orElseGet(() -> new ConfirmationLine("none", "", url)));
    }
}
