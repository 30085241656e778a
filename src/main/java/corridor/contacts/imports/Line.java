package corridor.contacts.imports;

import corridor.contacts.NewContact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list, and what is to become of it.
 *
 * @param number in the list, from 1
 * @param place the line of the file
 * @param organisation what the file calls it
 * @param problems what is wrong, by field: the end of a message key {@code contacts.wrong.<code>}
 * @param known the organisation that it was recognised as, or that somebody chose
 * @param founds kind of the organisation that shall be recorded anew; blank where none shall
 * @param same why it is there already: contact or account; blank where it is not
 * @param decision new, same, skip, or open where somebody has to choose first
 */
public record Line(
        int number,
        int place,
        String name,
        String organisation,
        String title,
        String email,
        List<String> languages,
        boolean focal,
        String substituteOf,
        Map<String, String> problems,
        @Nullable Long known,
        String founds,
        String same,
        String decision) {

    static final String NEW = "new";
    static final String SAME = "same";
    static final String SKIP = "skip";
    static final String OPEN = "open";

    /** Whether it is known to which organisation it belongs. */
    boolean placed() {
        return known != null || !founds.isEmpty();
    }

    /** Whether it can be recorded at all. */
    public boolean sound() {
        return problems.isEmpty() && !organisation.isEmpty();
    }

    NewContact facts(long recorded) {
        return new NewContact(recorded, name, title, email, languages, focal, substituteOf);
    }

    Line decided(String other) {
        return with(problems, known, founds, same, other);
    }

    Line with(Map<String, String> others, @Nullable Long recognised, String founding, String there, String decided) {
        return new Line(
                number,
                place,
                name,
                organisation,
                title,
                email,
                languages,
                focal,
                substituteOf,
                others,
                recognised,
                founding,
                there,
                decided);
    }
}
