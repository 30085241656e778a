package corridor.partnerships;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Partnerships that wait to be looked at, for those who clear them. */
@Component
class PartnershipDesk implements Desk {

    private static final int ORDER = 65;

    private final Partnerships partnerships;

    PartnershipDesk(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.may(PartnershipLifecycle.CLEARING)) {
            return Optional.empty();
        }
        long waiting = partnerships.uncleared(reader);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Line("partnerships.desk.waiting", waiting, "/partnerships/mine", ORDER));
    }
}
