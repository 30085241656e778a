package corridor.forum.papers;

import corridor.forum.FormFields;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What stands in those fields in which another one differs. */
    Map<String, String> differing(PaperForm other) {
        return FormFields.differing(fields(), other.fields());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", symbol);
        fields.put("title", FormFields.everywhere(title));
        fields.put("text", FormFields.everywhere(text));
        return fields;
    }

    Paper.Content content() {
        return new Paper.Content(kind, symbol, title, text);
    }
}
