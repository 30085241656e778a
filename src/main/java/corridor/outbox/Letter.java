package corridor.outbox;

import corridor.shared.Language;

/**
 * A letter to one address.
 *
 * @param text plain, with line ends
 * @param confidential holds a link that opens something: its text is not kept once it was sent
 * @param unsubscribe the address at which its recipient ends letters like it; empty where they have to get it
 */
public record Letter(
        String recipient, Language language, String subject, String text, boolean confidential, String unsubscribe) {

    public Letter {
        if (subject.contains("\n") || subject.contains("\r") || recipient.contains("\n") || recipient.contains("\r")) {
            throw new IllegalArgumentException("A header of a letter takes one line");
        }
    }

    /** A letter that its recipient has to get. */
    public Letter(String recipient, Language language, String subject, String text, boolean confidential) {
        this(recipient, language, subject, text, confidential, "");
    }

    /** The same, as one that people can choose not to get. */
    public Letter endedAt(String address) {
        return new Letter(recipient, language, subject, text, confidential, address);
    }
}
