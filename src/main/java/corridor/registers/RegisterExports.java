package corridor.registers;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries of all registers. */
@Component
class RegisterExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "register-entries",
                "registers.entry",
                "Entries of the registers: head is what all say, content what those of its kind say. Drafts are among "
                        + "them: see state and audience.",
                false));
    }
}
