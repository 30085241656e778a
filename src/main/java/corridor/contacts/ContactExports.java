package corridor.contacts;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts, where people are asked for. */
@Component
class ContactExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind("contacts", "contacts.contact", "Whom to write to in organisations.", true));
    }
}
