/**
 * Turns an uploaded file of unknown kind into rows of named text values with their source lines: CSV, spreadsheets,
 * JSON, Word, PDF and plain text of cards. Knows nothing of practices, of the database or of the web; everything in a
 * file is untrusted and bounded by {@link corridor.practices.imports.files.Limits}.
 */
@org.springframework.modulith.NamedInterface("files")
@org.jspecify.annotations.NullMarked
package corridor.practices.imports.files;
