package corridor.outbox;

import corridor.jobs.Job;
import corridor.outbox.Letters.Posted;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Brings a letter to the mail server. A crash between the server's answer and our note of it leaves the letter claimed:
 * it is not sent again, and its state says that nobody knows. Without a mail server letters wait.
 */
@Component
class LetterDelivery implements Job {

    static final String NAME = "letter.deliver";

    private final LetterStore store;
    private final ObjectProvider<JavaMailSender> server;
    private final OutboxSettings settings;

    LetterDelivery(LetterStore store, ObjectProvider<JavaMailSender> server, OutboxSettings settings) {
        this.store = store;
        this.server = server;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender != null) {
            store.claim(id).ifPresent(posted -> deliver(sender, posted));
        }
    }

    private void deliver(JavaMailSender sender, Posted posted) {
        try {
            sender.send(message(sender, posted.letter()));
        } catch (MailException refused) {
            store.release(posted.id());
            throw refused;
        }
        store.sent(posted.id());
    }

    private MimeMessage message(JavaMailSender sender, Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.sender());
            parts.setTo(letter.recipient());
            parts.setSubject(letter.subject());
            parts.setText(letter.text());
            message.setHeader("Content-Language", letter.language().tag());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new IllegalArgumentException("The letter cannot be written", malformed);
        }
        return message;
    }

    @Override
    public void givenUp(long id) {
        store.givenUp(id);
    }
}
