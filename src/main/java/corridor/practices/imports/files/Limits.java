package corridor.practices.imports.files;

/** What one uploaded file may cost at most. */
final class Limits {

    static final long FILE_BYTES = 300L * 1024 * 1024;
    static final long PDF_BYTES = 50L * 1024 * 1024;
    static final int COLUMNS = 500;
    static final int COLUMN_NAME_CHARACTERS = 200;
    static final int CELL_CHARACTERS = 100_000;
    /** A CSV cell beyond this is taken for a missing quotation mark. */
    static final int RAW_CELL_CHARACTERS = 1_000_000;

    /** Characters of text in a document of cards: far above any real one, and held in memory. */
    static final int TEXT_CHARACTERS = 5_000_000;

    static final int TEXT_LINES = 300_000;
    static final int PAGES = 500;
    static final int ZIP_ENTRIES = 5_000;
    static final long UNZIPPED_BYTES = 800L * 1024 * 1024;
    static final long UNZIPPED_PART_IN_MEMORY = 150L * 1024 * 1024;
    /** Below this many bytes no ratio is looked at. */
    static final long UNZIPPED_HARMLESS = 10L * 1024 * 1024;

    static final int UNZIPPED_RATIO = 200;
    /** Bytes of a sheet between two tags: a longer cell is no cell. */
    static final int SHEET_TEXT_BYTES = 8 * RAW_CELL_CHARACTERS;

    static final int NESTING = 50;

    private Limits() {}
}
