package corridor.outbox;

import corridor.shared.Language;

/**
 * A letter to one address.
 *
 * @param text plain, with line ends
 * @param confidential holds a link that opens something: its text is not kept once it was sent
 * @param optional people can choose not to get letters like it
 */
public record Letter(
        String recipient, Language language, String subject, String text, boolean confidential, boolean optional) {

    public Letter {
        if (subject.contains("\n") || subject.contains("\r") || recipient.contains("\n") || recipient.contains("\r")) {
            throw new IllegalArgumentException("A header of a letter takes one line");
        }
    }

    /** A letter that its recipient has to get. */
    public Letter(String recipient, Language language, String subject, String text, boolean confidential) {
        this(recipient, language, subject, text, confidential, false);
    }

    /** The same, marked as one that people can choose not to get. */
    public Letter asOptional() {
        return new Letter(recipient, language, subject, text, confidential, true);
    }
}
