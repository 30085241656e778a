package corridor.outbox.drafts;

import corridor.actors.Person;
import corridor.outbox.Letter;
import corridor.outbox.Preferences;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import org.springframework.stereotype.Component;

/** What a draft becomes for one recipient. */
@Component
class DraftLetters {

    private final Messages messages;
    private final SiteSettings site;

    DraftLetters(Messages messages, SiteSettings site) {
        this.messages = messages;
        this.site = site;
    }

    Letter letter(Draft draft, Person person) {
        Rendering text = draft.text().in(person.language());
        Language language = text.language();
        String subject = draft.subject().in(language).text();
        String end = messages.text(language, "outbox.letter.end", site.name()) + "\n" + site.url() + Preferences.URL;
        return new Letter(
                        person.email(),
                        language,
                        filled(subject, person),
                        filled(text.text(), person) + "\n\n" + end,
                        false)
                .asOptional();
    }

    private String filled(String text, Person person) {
        return text.replace("{site}", site.name()).replace("{name}", person.name());
    }
}
