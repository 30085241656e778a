package corridor.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed or sent, as it is kept. */
public final class TypedText {

    private static final Pattern UNSEEN = Pattern.compile("[\\x00\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TypedText() {}

    /**
     * A text of any number of lines, without blanks around it; nothing typed is an empty one. Browsers send line ends of two characters,
     * which must not count twice; the database keeps no null characters; nobody sees a mark that turns round what follows.
     */
    public static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
    }

    /** Whether it holds a sign that is never kept. */
    public static boolean hasUnseen(String text) {
        return UNSEEN.matcher(text).find();
    }

    /** A text of one line, with single blanks between its words. */
    public static String line(@Nullable String typed) {
        return BLANKS.matcher(lines(typed)).replaceAll(" ");
    }
}
