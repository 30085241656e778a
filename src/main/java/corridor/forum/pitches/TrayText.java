package corridor.forum.pitches;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.ui.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tray for pitches without a session is called, in every language. */
@Component
class TrayText {

    private final LocalizedText title;

    TrayText(Messages messages) {
        Map<String, String> titles = new LinkedHashMap<>();
        Language.ALL.forEach(language -> titles.put(language.tag(), messages.text(language, "pitch.tray")));
        this.title = LocalizedText.of(titles);
    }

    LocalizedText title() {
        return title;
    }
}
