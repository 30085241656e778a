package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.List;

/** Puts lines that were wrapped at a margin together again. */
final class Paragraphs {

    private static final int LONGEST = 20_000;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Labels labels;
    private final boolean gaps;
    private final Margin margin;
    private boolean gap = true;
    private boolean wrapped;

    private Paragraphs(List<TextLine> lines, Labels labels) {
        this.labels = labels;
        this.gaps = lines.stream().anyMatch(TextLine::isBlank);
        this.margin = Margin.of(lines);
    }

    static List<Paragraph> of(List<TextLine> lines, Labels labels) {
        Paragraphs paragraphs = new Paragraphs(lines, labels);
        lines.forEach(paragraphs::add);
        return paragraphs.paragraphs;
    }

    private void add(TextLine line) {
        if (line.isBlank()) {
            gap = true;
            return;
        }
        Paragraph alone = Paragraph.of(line, gaps && !gap);
        boolean begins = gap
                || !wrapped
                || paragraphs.getLast().text().length() > LONGEST
                || alone.isBulleted()
                || alone.number() > 0
                || isLabelled(line);
        if (begins) {
            paragraphs.add(alone);
        } else {
            paragraphs.add(paragraphs.removeLast().with(line));
        }
        gap = false;
        wrapped = margin.wraps(line);
    }

    private boolean isLabelled(TextLine line) {
        return Label.of(line.text()).flatMap(labels::column).isPresent();
    }
}
