package corridor.outbox;

import corridor.actors.Person;
import corridor.outbox.NoticeStore.Recipient;
import corridor.shared.Language;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letters that tell of notices, in the language of whoever receives them. */
@Component
class NoticeLetters {

    private final NoticeStore store;
    private final Letters letters;
    private final Wordings wordings;
    private final Messages messages;
    private final SiteSettings site;
    private final Unsubscriptions unsubscriptions;

    NoticeLetters(
            NoticeStore store,
            Letters letters,
            Wordings wordings,
            Messages messages,
            SiteSettings site,
            Unsubscriptions unsubscriptions) {
        this.store = store;
        this.letters = letters;
        this.wordings = wordings;
        this.messages = messages;
        this.site = site;
        this.unsubscriptions = unsubscriptions;
    }

    void write(Person person, Recipient recipient) {
        Notice notice = recipient.notice();
        Language language = person.language();
        Object[] values = values(notice, language);
        String ending = unsubscriptions.address(person.id(), notice.topic());
        String text = wordings.text(notice.kind(), language, values) + "\n\n" + site.url() + notice.url() + "\n\n"
                + unsubscriptions.end(language, ending);
        String subject = wordings.subject(notice.kind(), language, values);
        store.written(List.of(recipient.id()), letters.write(letter(person, subject, text, ending)));
    }

    /** One letter about all that happened since the last. */
    void writeDigest(Person person, List<Recipient> recipients) {
        Language language = person.language();
        String text = recipients.stream()
                .map(Recipient::notice)
                .map(notice -> wordings.subject(notice.kind(), language, values(notice, language)) + "\n" + site.url()
                        + notice.url())
                .collect(Collectors.joining("\n\n"));
        String subject = messages.text(language, "outbox.digest.subject", site.name(), recipients.size());
        String ending = unsubscriptions.address(person.id(), Unsubscriptions.DAILY);
        long letter = letters.write(letter(
                person,
                subject,
                messages.text(language, "outbox.digest.text") + "\n\n" + text + "\n\n"
                        + unsubscriptions.end(language, ending),
                ending));
        store.written(recipients.stream().map(Recipient::id).toList(), letter);
    }

    private static Letter letter(Person person, String subject, String text, String ending) {
        return new Letter(person.email(), person.language(), subject, text, false).endedAt(ending);
    }

    private static Object[] values(Notice notice, Language language) {
        List<Object> values = new ArrayList<>();
        values.add(notice.title().in(language).text());
        values.addAll(notice.args());
        return values.toArray();
    }
}
