package corridor.outbox.drafts;

import corridor.actors.Person;
import corridor.outbox.Letter;
import corridor.outbox.Unsubscriptions;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.SiteSettings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a draft becomes for one recipient. */
@Component
class DraftLetters {

    private final Unsubscriptions unsubscriptions;
    private final SiteSettings site;

    DraftLetters(Unsubscriptions unsubscriptions, SiteSettings site) {
        this.unsubscriptions = unsubscriptions;
        this.site = site;
    }

    Letter letter(Draft draft, Person person) {
        Rendering text = draft.text().in(person.language());
        Language language = text.language();
        String subject = draft.subject().in(language).text();
        String ending = unsubscriptions.address(person.id(), DraftSending.TOPIC);
        return new Letter(
                        person.email(),
                        language,
                        filled(subject, person),
                        filled(text.text(), person) + "\n\n" + unsubscriptions.end(language, ending),
                        false)
                .endedAt(ending);
    }

    private String filled(String text, Person person) {
        return DraftForm.PLACEHOLDERS.fill(text, Map.of("site", site.name(), "name", person.name()));
    }
}
