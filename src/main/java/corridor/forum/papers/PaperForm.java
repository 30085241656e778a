package corridor.forum.papers;

import corridor.forum.FormFields;
import corridor.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was typed.
 *
 * @param table whether it is for all sessions of the table
 */
public record PaperForm(String kind, String symbol, LocalizedText title, LocalizedText text, boolean table) {

    public static final int LONGEST_TITLE = Papers.LONGEST_TITLE;
    public static final int LONGEST_SYMBOL = Papers.LONGEST_SYMBOL;
    public static final int LONGEST_TEXT = Papers.LONGEST_TEXT;

    static final PaperForm BLANK = new PaperForm("background", "", LocalizedText.EMPTY, LocalizedText.EMPTY, false);

    static PaperForm of(FormFields fields, Paper.@Nullable Content before) {
        return new PaperForm(
                fields.line("kind"),
                fields.line("symbol"),
                fields.localized("title", before == null ? LocalizedText.EMPTY : before.title()),
                fields.localized("text", before == null ? LocalizedText.EMPTY : before.text()),
                !fields.line("table").isEmpty());
    }

    static PaperForm of(Paper.Content content) {
        return new PaperForm(content.kind(), content.symbol(), content.title(), content.text(), false);
    }

    Paper.Content content() {
        return new Paper.Content(kind, symbol, title, text);
    }
}
