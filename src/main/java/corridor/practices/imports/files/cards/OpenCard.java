package corridor.practices.imports.files.cards;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A card that is still being read. */
final class OpenCard {

    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String section = "";
    private int firstLine = Integer.MAX_VALUE;
    private int lastLine;

    /** A value that stood above the labels. */
    void set(String column, Paragraph paragraph) {
        values.put(column, paragraph.withoutNumber());
        take(paragraph);
    }

    void set(String column, String text) {
        if (!text.isEmpty()) {
            values.put(column, text);
        }
    }

    /** Begins a labelled section. */
    void begin(String column, Paragraph paragraph, String text) {
        section = column;
        sections.put(column, new StringBuilder(text));
        lines.put(column, paragraph.firstLine());
        take(paragraph);
    }

    /** More text of the section that was begun last. */
    void append(Paragraph paragraph) {
        StringBuilder text = sections.get(section);
        if (text != null) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
            take(paragraph);
        }
    }

    boolean has(String column) {
        return values.containsKey(column) || sections.containsKey(column);
    }

    /** Whether its last label has no text yet. */
    boolean isWaiting() {
        StringBuilder text = sections.get(section);
        return text != null && text.isEmpty();
    }

    /** Whether its title has a label, so that its parts may come in any order. */
    boolean isLabelled() {
        return sections.containsKey(CardColumns.TITLE);
    }

    Card closed() {
        Map<String, String> all = new LinkedHashMap<>(values);
        sections.forEach((column, text) -> all.put(column, text.toString().strip()));
        all.values().removeIf(String::isEmpty);
        if (!all.containsKey(CardColumns.TITLE)) {
            notes.add(CardNotes.TITLE_MISSING);
        }
        return new Card(firstLine, lastLine, all, lines, List.copyOf(notes));
    }

    private void take(Paragraph paragraph) {
        firstLine = Math.min(firstLine, paragraph.firstLine());
        lastLine = Math.max(lastLine, paragraph.lastLine());
        notes.addAll(paragraph.notes());
    }
}
