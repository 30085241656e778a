package corridor.accounts;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who accepted which edition of the terms; nothing of what opens an account. */
@Component
class ConsentExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind("consents", "accounts.consent", "Which edition of the terms a person accepted.", true));
    }
}
