package corridor.practices.imports.files;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Text as it may be kept: composed (NFC), without control characters and direction marks, stripped and bounded. */
final class CleanText {

    private static final Set<String> BLANK = Set.of("nan", "n/a", "#n/a", "..", "null");

    private CleanText() {}

    /** A cell: what stands for "nothing" in it becomes blank. */
    static String cell(String raw, Set<String> notes) {
        String text = of(raw, notes);
        return text.length() <= 4 && BLANK.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    static String of(String raw, Set<String> notes) {
        String text = raw.strip();
        if (!isPlain(text)) {
            text = Normalizer.normalize(withoutForbidden(text, notes), Normalizer.Form.NFC)
                    .strip();
        }
        return text.length() > Limits.CELL_CHARACTERS ? shortened(text, notes) : text;
    }

    /** One line of text for the name of a column. */
    static String name(String raw) {
        String name = of(raw, new HashSet<>()).replaceAll("\\s+", " ");
        return name.substring(0, Math.min(name.length(), Limits.COLUMN_NAME_CHARACTERS))
                .strip();
    }

    /** Whether nothing but ordinary Latin characters and line breaks is in it, which is the usual case. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean plain = (character >= ' ' && character < 0x7F)
                    || character == '\n'
                    || character == '\t'
                    || (character >= 0xA0 && character < 0x300);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String withoutForbidden(String text, Set<String> notes) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n").codePoints().forEach(character -> {
            if (isDirectionMark(character)) {
                notes.add(Notes.DIRECTION_MARKS_REMOVED);
            } else if (isForbidden(character)) {
                notes.add(Notes.CONTROL_CHARACTERS_REMOVED);
            } else {
                kept.appendCodePoint(character);
            }
            if (character == 0xFFFD) {
                notes.add(Notes.CHARACTERS_UNREADABLE);
            }
        });
        return kept.toString();
    }

    private static boolean isDirectionMark(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    private static boolean isForbidden(int character) {
        boolean control = Character.isISOControl(character) && "\n\t".indexOf(character) < 0;
        return control
                || character == 0xFEFF
                || character == 0x200B
                || Character.getType(character) == Character.SURROGATE;
    }

    private static String shortened(String text, Set<String> notes) {
        notes.add(Notes.VALUE_SHORTENED);
        int end = Limits.CELL_CHARACTERS;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
