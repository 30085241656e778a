package corridor.outbox;

import com.ibm.icu.text.MessageFormat;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of how letters are worded: the operator's own words, or those that Corridor brings along. */
@Service
public class Wordings {

    static final String KEYS = "letters.";

    private final WordingStore store;
    private final Messages messages;

    Wordings(WordingStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** The subject of a kind of letter, in one line. */
    public String subject(String kind, Language language, Object... values) {
        String subject = store.find(kind, language)
                .map(own -> format(own.subject(), language, values))
                .orElseGet(() -> messages.text(language, KEYS + kind + ".subject", values));
        return subject.replaceAll("\\s+", " ").strip();
    }

    /** The text of a kind of letter. */
    public String text(String kind, Language language, Object... values) {
        Optional<Wording> own = store.find(kind, language);
        return own.isPresent()
                ? format(own.get().text(), language, values)
                : messages.text(language, KEYS + kind + ".text", values);
    }

    private static String format(String pattern, Language language, Object... values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
