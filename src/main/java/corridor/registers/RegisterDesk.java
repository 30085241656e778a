package corridor.registers;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries that wait to be published, for those who publish them. */
@Component
class RegisterDesk implements Desk {

    private final Registers registers;

    RegisterDesk(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.may(EntryLifecycle.PUBLISHING)) {
            return Optional.empty();
        }
        long waiting = registers.submitted(reader);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Line("registers.desk.waiting", waiting, "/registers/desk", 60));
    }
}
