package corridor.practices.confirmations;

import corridor.access.Audience;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.practices.Practice;
import corridor.shared.Language;
import corridor.shared.Secret;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The letter to the organisation, and the task for the secretariat where something is wrong. */
@Component
class ConfirmationPost {

    private static final String DISPUTED = "practice-disputed";
    private static final int DAYS_TO_ANSWER = 14;

    private final Letters letters;
    private final Tasks tasks;
    private final Messages messages;
    private final SiteSettings site;
    private final Clock clock;

    ConfirmationPost(Letters letters, Tasks tasks, Messages messages, SiteSettings site, Clock clock) {
        this.letters = letters;
        this.tasks = tasks;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    void ask(Practice practice, Addressee addressee, Secret secret, long days) {
        Language language = addressee.language();
        String title = practice.content().title().in(language).text().replaceAll("\\s+", " ");
        letters.send(new Letter(
                addressee.email(),
                language,
                messages.text(language, "confirmations.letter.subject", site.name()),
                messages.text(language, "confirmations.letter.text", addressee.name(), site.name(), title, days)
                        + "\n\n"
                        + site.url() + "/confirmations/" + secret.value() + "?lang=" + language.tag() + "\n\n"
                        + messages.text(language, "confirmations.letter.end"),
                true));
        tasks.close(practice.reference(), DISPUTED);
    }

    /** How it was confirmed, for the journal and the history of the practice. */
    String reason(Confirmation confirmation) {
        return messages.text(
                confirmation.language(),
                confirmation.person() == null ? "confirmations.reason.address" : "confirmations.reason.focal-point");
    }

    void confirmed(Practice practice) {
        tasks.close(practice.reference(), DISPUTED);
    }

    void disputed(Practice practice) {
        tasks.open(new Task(
                DISPUTED,
                practice.reference(),
                practice.content().title(),
                "/practices/" + practice.slug() + "/confirmation",
                Audience.SECRETARIAT,
                Confirmations.CONFIRMING,
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)));
    }
}
