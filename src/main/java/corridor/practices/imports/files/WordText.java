package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Gathers the text of a Word document: each paragraph a line, a table row of a label and a text one line too. */
final class WordText {

    private static final int LABEL = 60;

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<String> cell = new ArrayList<>();
    private int tables;
    private int number;
    private boolean bulleted;
    private long length;

    void add(String text) {
        length += text.length();
        if (length > Limits.TEXT_CHARACTERS) {
            throw Refusals.tooLong();
        }
        paragraph.append(text);
    }

    void bullet() {
        bulleted = true;
    }

    void endParagraph() {
        number++;
        if (number > Limits.TEXT_LINES) {
            throw Refusals.tooLong();
        }
        String text = bulleted ? "• " + paragraph : paragraph.toString();
        bulleted = false;
        paragraph.setLength(0);
        if (tables > 0) {
            cell.add(text);
        } else {
            line(text);
        }
    }

    void beginTableRow() {
        tables++;
    }

    void endCell() {
        cells.add(String.join("\n", cell).strip());
        cell.clear();
    }

    void endTableRow() {
        tables--;
        if (cells.size() == 2 && isLabel(cells.getFirst())) {
            line(cells.getFirst().replaceFirst("\\s*[:：]?$", ": ") + cells.getLast());
        } else {
            cells.forEach(this::line);
        }
        cells.clear();
    }

    List<TextLine> lines() {
        return lines;
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.length() <= LABEL && text.indexOf('\n') < 0;
    }

    /** The lines of a paragraph, and a blank one behind it: paragraphs of Word are not wrapped. */
    private void line(String text) {
        text.lines().forEach(one -> lines.add(TextLines.cleaned(number, one)));
        lines.add(TextLine.blank(number));
    }
}
