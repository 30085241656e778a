package corridor.practices.imports.files;

/** The codes of what was healed in a row or looks wrong in it. */
final class Notes {

    static final String CELLS_MISSING = "cells-missing";
    static final String CELLS_EXTRA = "cells-extra";
    static final String LINES_MANY = "lines-many";
    static final String FORMULA_AS_TEXT = "formula-as-text";
    static final String FORMULA_ERROR = "formula-error";
    static final String DIRECTION_MARKS_REMOVED = "direction-marks-removed";
    static final String CONTROL_CHARACTERS_REMOVED = "control-characters-removed";
    static final String CHARACTERS_UNREADABLE = "characters-unreadable";
    static final String VALUE_SHORTENED = "value-shortened";

    private Notes() {}
}
