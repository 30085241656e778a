package corridor.accounts;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who may that somebody's lost telephone waits for a second person. */
@Component
class FactorResetDesk implements Desk {

    private final FactorResets resets;

    FactorResetDesk(FactorResets resets) {
        this.resets = resets;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.may(FactorResetLifecycle.GRANTING)) {
            return Optional.empty();
        }
        List<FactorReset> waiting = resets.waiting(reader).stream()
                .filter(one -> resets.mayDecide(reader, one))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        "accounts.help.desk",
                        waiting.size(),
                        "/people/" + waiting.getFirst().person() + "/sign-in",
                        16));
    }
}
