package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or more lines that belong together.
 *
 * @param attached whether it follows the paragraph before without a blank line, in a text that has blank lines
 */
record Paragraph(int firstLine, int lastLine, String text, List<String> notes, boolean attached) {

    private static final Pattern NUMBERED = Pattern.compile("^\\(?(\\d{1,3})[.)、．]\\s*(?=[\\p{L}\"“«'‘])(.*)$");
    private static final Pattern BULLETED = Pattern.compile("^" + Label.BULLET + "\\s*.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?。！？؟…]['\"”’»)]*$");
    private static final int LONGEST_TITLE = 300;
    private static final int WORDS_OF_PROSE = 12;

    static Paragraph of(TextLine line, boolean attached) {
        return new Paragraph(line.number(), line.number(), line.text(), line.notes(), attached);
    }

    /** This one with a line that was only wrapped. */
    Paragraph with(TextLine line) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(line.notes());
        return new Paragraph(firstLine, line.number(), text + " " + line.text(), all, attached);
    }

    /** The number at its beginning, or 0. */
    int number() {
        Matcher numbered = NUMBERED.matcher(text);
        return text.length() <= LONGEST_TITLE && numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    boolean isBulleted() {
        return BULLETED.matcher(text).matches();
    }

    /** Running text: a whole sentence of some length. */
    boolean isProse() {
        return text.length() > LONGEST_TITLE || (SENTENCE.matcher(text).matches() && words() >= WORDS_OF_PROSE);
    }

    /** Whether it may be a title, a line of proponents or a heading. */
    boolean isShort() {
        return !isProse() && !isBulleted();
    }

    String withoutNumber() {
        return number() > 0 ? NUMBERED.matcher(text).replaceFirst("$2") : text;
    }

    /** Words; where a script has no spaces, two characters count as one. */
    private long words() {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return text.split("\\s+").length + ideographs / 2;
    }
}
