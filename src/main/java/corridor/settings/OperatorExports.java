package corridor.settings;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The operator's settings and logo. */
@Component
class OperatorExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("settings", "settings.operator", "What the operator set: name, addresses, colours.", false),
                new Kind("settings-sections", "settings.section", "What the operator set, section by section.", false),
                new Kind("logo", "settings.logo", "The operator's logo, as a PNG in hexadecimal digits.", false));
    }
}
