package corridor.outbox;

import corridor.shared.Language;

/**
 * A letter to one address.
 *
 * @param text plain, with line ends
 * @param confidential holds a link that opens something: its text is not kept once it was sent
 */
public record Letter(String recipient, Language language, String subject, String text, boolean confidential) {

    public Letter {
        if (subject.contains("\n") || subject.contains("\r") || recipient.contains("\n") || recipient.contains("\r")) {
            throw new IllegalArgumentException("A header of a letter takes one line");
        }
    }
}
