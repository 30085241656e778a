package corridor.accounts;

import corridor.actors.Person;
import corridor.outbox.Letter;
import corridor.shared.Language;
import corridor.shared.Secret;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import org.springframework.stereotype.Component;

/** The letters of accounts, in the language of whoever receives them. */
@Component
class AccountLetters {

    private final Messages messages;
    private final SiteSettings site;
    private final AccountSettings settings;

    AccountLetters(Messages messages, SiteSettings site, AccountSettings settings) {
        this.messages = messages;
        this.site = site;
        this.settings = settings;
    }

    Letter confirm(String email, Language language, Secret link) {
        return letter("confirm", email, language, "/registration/" + link.value(), true);
    }

    Letter known(Person person) {
        return letter("known", person.email(), person.language(), "/sign-in", false);
    }

    Letter password(Person person, Secret link) {
        return letter("password", person.email(), person.language(), "/password/" + link.value(), true);
    }

    Letter passwordReplaced(Person person) {
        return letter("replaced", person.email(), person.language(), "/password", false);
    }

    /** Tells what was just changed about how someone signs in: {@code accounts.changed.<what>}. */
    Letter changed(Person person, String what) {
        Language language = person.language();
        String text = messages.text(language, "accounts.changed." + what, site.name())
                + "\n\n" + messages.text(language, "accounts.letter.changed.text")
                + "\n\n" + site.url() + "/password\n\n"
                + messages.text(language, "accounts.letter.end", site.name());
        String subject = messages.text(language, "accounts.letter.changed.subject", site.name());
        return new Letter(person.email(), language, subject, text, false);
    }

    Letter closed(Person person) {
        return letter("closed", person.email(), person.language(), "", true);
    }

    Letter unused(Person person) {
        return letter("unused", person.email(), person.language(), "/sign-in", false);
    }

    private Letter letter(String kind, String email, Language language, String path, boolean confidential) {
        long hours = settings.linkValid().toHours();
        String text = messages.text(language, "accounts.letter." + kind + ".text", site.name(), hours)
                + "\n\n" + site.url() + path + "\n\n"
                + messages.text(language, "accounts.letter.end", site.name());
        return new Letter(
                email,
                language,
                messages.text(language, "accounts.letter." + kind + ".subject", site.name()),
                text,
                confidential);
    }
}
