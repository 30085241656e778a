package corridor.actors.verification;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the secretariat how many organisations wait to be verified. */
@Component
class VerificationDesk implements Desk {

    private final Verifications verifications;

    VerificationDesk(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return verifications.mayVerify(reader)
                ? Optional.of(new Line(
                        "verification.desk", verifications.waiting(reader).size(), "/verifications", 20))
                : Optional.empty();
    }
}
