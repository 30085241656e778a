package corridor.practices.confirmations;

import corridor.actors.Person;
import corridor.shared.Language;
import corridor.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * To whom a letter goes.
 *
 * @param person the focal point's number; none where the secretariat gave an address
 */
record Addressee(@Nullable Long person, String name, String email, Language language) {

    private static final int LONGEST = 200;

    static Addressee of(Person person) {
        return new Addressee(person.id(), person.name(), person.email(), person.language());
    }

    static Addressee at(String name, String email, Language language) {
        return new Addressee(null, oneLine(name), oneLine(email), language);
    }

    private static String oneLine(String typed) {
        return TypedText.line(typed);
    }

    boolean complete() {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && email.length() <= LONGEST
                && email.matches("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+\\.[^\\s@<>\"?&.]+");
    }
}
