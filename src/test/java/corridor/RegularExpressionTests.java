package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every regular expression of the application, on texts that are made to keep it busy: the work grows as the text does. */
class RegularExpressionTests {

    private static final Pattern IN_PLACE =
            Pattern.compile("\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:\\\\.|[^\"\\\\])*)\"\\s*[,)]");

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "1",
            " ",
            "\t",
            "\n",
            ".",
            "-",
            "_",
            "/",
            "\\",
            "[",
            "(",
            ")",
            "\"",
            "'",
            ",",
            ";",
            ":",
            "@",
            "<",
            "&",
            "=",
            "*",
            "{",
            "#",
            "a-",
            "a.",
            "1.",
            "a ",
            " a",
            ". ",
            "a,",
            "a@",
            "-a",
            "/practices/",
            "https://",
            "and ",
            " - ",
            "<a ",
            "lang=",
            "&lang=",
            "« ",
            "ж",
            "ع",
            "漢",
            "•",
            "\u200f");

    private static final List<String> BEGINNINGS = List.of("", "a@", "https://", "a", ". ");
    private static final List<String> ENDS = List.of("", "!", "\u0000", "(");

    /** Those that are used only where a length was checked before, and that length. */
    private static final Map<String, Integer> BOUNDED = Map.of(
            "^-+|-+$", 100,
            "-+$", 100,
            "\\s*[:：]?$", 100,
            "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", 255);

    private static final int LENGTH = 1_500;
    private static final int LOOKS_PER_CHARACTER = 500;

    @Test
    void isQuickWithWhateverIsTyped() throws Exception {
        Map<String, String> slow = new TreeMap<>();
        Map<String, Use> all = all();
        assertThat(all).hasSizeGreaterThan(80);
        for (Map.Entry<String, Use> one : all.entrySet()) {
            int length = BOUNDED.getOrDefault(one.getValue().pattern().pattern(), LENGTH);
            for (String beginning : BEGINNINGS) {
                for (String piece : PIECES) {
                    for (String end : ENDS) {
                        String text = beginning + piece.repeat(length / piece.length()) + end;
                        if (tooLong(one.getValue(), text)) {
                            slow.put(
                                    one.getKey(),
                                    one.getValue().pattern() + " on " + beginning + piece + piece + "…" + end);
                        }
                    }
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private static boolean tooLong(Use use, String text) {
        Watched watched = new Watched(text, (long) LOOKS_PER_CHARACTER * text.length(), new AtomicLong());
        try {
            Matcher matcher = use.pattern().matcher(watched);
            if (use.whole()) {
                matcher.matches();
            } else {
                matcher.results().forEach(found -> assertThat(found.end()).isNotNegative());
            }
            return false;
        } catch (TooMuchWork | StackOverflowError tooMuch) {
            return true;
        }
    }

    private static Map<String, Use> all() throws ReflectiveOperationException {
        Map<String, Use> all = new TreeMap<>();
        for (Sources.File file : Sources.java()) {
            Matcher inPlace = IN_PLACE.matcher(file.text());
            int number = 0;
            while (inPlace.find()) {
                number++;
                all.put(
                        file.name() + " " + number,
                        new Use(
                                Pattern.compile(unicode(inPlace.group(1)).translateEscapes()),
                                inPlace.group().startsWith(".matches")));
            }
            for (Field field : fields(file)) {
                field.setAccessible(true);
                all.put(
                        file.name() + " " + field.getName(),
                        new Use(
                                (Pattern) java.util.Objects.requireNonNull(field.get(null)),
                                Pattern.compile(field.getName() + "\\s*\\.matcher\\([^;]*?\\)\\s*\\.matches\\(\\)")
                                                .matcher(file.text())
                                                .find()
                                        && !Pattern.compile(field.getName()
                                                        + "[^;]*\\.(find|replace|results|lookingAt|split)")
                                                .matcher(file.text())
                                                .find()));
            }
        }
        return all;
    }

    private static String unicode(String literal) {
        return Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})")
                .matcher(literal)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static List<Field> fields(Sources.File file) throws ClassNotFoundException {
        List<Field> fields = new ArrayList<>();
        if (file.text().contains("static final Pattern")) {
            Class<?> type = Class.forName(
                    file.name().replace(".java", "").replace('/', '.'),
                    true,
                    RegularExpressionTests.class.getClassLoader());
            Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                    .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class)
                    .forEach(fields::add);
            assertThat(fields).as(file.name()).isNotEmpty();
        }
        return fields;
    }

    /** An expression, and whether a text has to fit it as a whole. */
    private record Use(Pattern pattern, boolean whole) {}

    /** A text that counts how often it is looked at. */
    private record Watched(String text, long most, AtomicLong looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (looks.incrementAndGet() > most) {
                throw new TooMuchWork();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
