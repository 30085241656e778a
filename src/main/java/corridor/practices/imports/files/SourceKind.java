package corridor.practices.imports.files;

/** What a file turned out to be, by its content. */
public enum SourceKind {
    CSV,
    SPREADSHEET,
    JSON,
    WORD,
    PDF,
    /** Plain or pasted text of cards. */
    CARDS
}
