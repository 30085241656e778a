package corridor.practices;

import corridor.access.Reader;
import corridor.practices.Narrative.Showing;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.threads.RecordNames;
import corridor.ui.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says where a practice was shown, as far as that is known. */
@Component
class ShowingNames implements RecordNames {

    private final ShowingStore store;
    private final Messages messages;

    ShowingNames(ShowingStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return ShowingStore.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids)
                .forEach(one -> names.put(
                        one.id(),
                        new Named(name(one.showing()), null, one.showing().year())));
        return names;
    }

    LocalizedText name(Showing showing) {
        Map<String, String> name = new HashMap<>();
        for (Language language : Language.ALL) {
            String where = showing.place() == null ? "" : " · " + showing.place();
            name.put(language.tag(), text(language, showing) + where);
        }
        return LocalizedText.of(name);
    }

    private String text(Language language, Showing showing) {
        return showing.meeting() == null
                ? messages.text(language, "practices.showing.meeting-unknown")
                : messages.text(language, "practices.showing.meeting", showing.meeting());
    }
}
