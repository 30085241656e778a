package corridor.outbox;

import corridor.jobs.Job;
import corridor.outbox.Letters.Posted;
import corridor.ui.Looks;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Brings a letter to the mail server. Where nobody knows whether the server took it, because one of us fell silent before
 * its answer, the letter stays claimed and is not sent again. Without a mail server letters wait.
 */
@Component
class LetterDelivery implements Job {

    static final String NAME = "letter.deliver";

    private static final Logger log = LoggerFactory.getLogger(LetterDelivery.class);

    /** From here on the codes of a mail server say no. */
    private static final int FIRST_REFUSAL = 400;

    /** From here on they say never. */
    private static final int FIRST_FINAL_REFUSAL = 500;

    private final LetterStore store;
    private final ObjectProvider<JavaMailSender> server;
    private final NoticeAudience audience;
    private final Bounces bounces;
    private final OutboxSettings settings;
    private final Looks looks;

    LetterDelivery(
            LetterStore store,
            ObjectProvider<JavaMailSender> server,
            NoticeAudience audience,
            Bounces bounces,
            OutboxSettings settings,
            Looks looks) {
        this.store = store;
        this.server = server;
        this.audience = audience;
        this.bounces = bounces;
        this.settings = settings;
        this.looks = looks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender != null && audience.holds(id)) {
            store.claim(id).ifPresent(posted -> deliver(sender, posted));
        }
    }

    private void deliver(JavaMailSender sender, Posted posted) {
        try {
            sender.send(message(sender, posted.letter()));
        } catch (MessagingException malformed) {
            log.warn(
                    "The letter {} cannot be written: {}",
                    posted.id(),
                    malformed.getClass().getSimpleName());
            store.givenUp(posted.id());
            return;
        } catch (MailException failure) {
            Optional<String> refusal = refusedForGood(failure);
            if (refusal.isPresent()) {
                store.givenUp(posted.id());
                bounces.note(posted.letter().recipient(), refusal.get());
                return;
            }
            if (refused(failure)) {
                store.release(posted.id());
            }
            // what the mail library says holds the address
            throw new IllegalStateException("The letter " + posted.id() + " did not surely arrive: "
                    + failure.getClass().getSimpleName());
        }
        store.sent(posted.id());
    }

    /** Whether the server surely did not take the letter: it could not be reached, or said no. */
    private static boolean refused(MailException failure) {
        if (!(failure instanceof MailSendException sending)) {
            return true;
        }
        // the cause is one of them where there was no connection; another, or the only one, where it could not be
        // closed
        Exception[] failures = sending.getMessageExceptions();
        return failures.length > 0
                && Arrays.stream(failures).allMatch(one -> one.equals(failure.getCause()) || answered(one));
    }

    private static boolean answered(Exception failure) {
        return failure instanceof SMTPSendFailedException refusal
                ? refusal.getReturnCode() >= FIRST_REFUSAL
                : failure instanceof SendFailedException;
    }

    /** What a mail server said of an address that it will never take. */
    private static Optional<String> refusedForGood(MailException failure) {
        return failure instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                        .flatMap(LetterDelivery::chain)
                        .filter(one -> one instanceof SMTPAddressFailedException address
                                && address.getReturnCode() >= FIRST_FINAL_REFUSAL)
                        .map(Exception::getMessage)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Exception> chain(Exception failure) {
        return Stream.iterate(
                failure,
                java.util.Objects::nonNull,
                one -> one instanceof MessagingException message ? message.getNextException() : null);
    }

    private MimeMessage message(JavaMailSender sender, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        String chosen = looks.now().sender();
        parts.setFrom(chosen.isEmpty() ? settings.sender() : chosen);
        parts.setTo(letter.recipient());
        parts.setSubject(letter.subject());
        parts.setText(letter.text());
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            // RFC 8058: the mail program of the reader may end these letters by itself
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    @Override
    public int retries(int usual) {
        return settings.retries();
    }

    @Override
    public void givenUp(long id) {
        store.givenUp(id);
    }
}
