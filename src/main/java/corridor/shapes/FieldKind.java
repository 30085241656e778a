package corridor.shapes;

import corridor.shared.Language;
import java.util.List;

/** What stands in a field, and by which parts it is typed. */
public enum FieldKind {
    TEXT,
    LINE,
    LINK,
    DAY,
    NUMBER,
    CHOICE,
    TERM,
    COUNTRY,
    CORRIDOR,
    ORGANISATION,
    MONEY,
    FIGURE,
    ROWS;

    private static final List<String> LANGUAGES =
            Language.ALL.stream().map(language -> "-" + language.tag()).toList();

    /** What is added to a field's name for each of its parts. */
    public List<String> parts() {
        return switch (this) {
            case TEXT -> LANGUAGES;
            case CORRIDOR -> List.of("-from", "-to");
            case MONEY -> List.of("-amount", "-currency");
            case FIGURE -> List.of("-value", "-unit", "-precision", "-asof", "-source");
            default -> List.of("");
        };
    }
}
