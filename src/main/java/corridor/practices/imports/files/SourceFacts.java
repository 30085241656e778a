package corridor.practices.imports.files;

import org.jspecify.annotations.Nullable;

/**
 * How a file was read, for the person to check.
 *
 * @param encoding the character encoding of a text file, else null
 * @param separator the cell separator of a CSV file, else null
 * @param sheet the sheet of a spreadsheet, else null
 * @param headerLine the line or sheet row of the column names, 0 where there are none
 */
public record SourceFacts(
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet,
        int headerLine) {

    static final SourceFacts NONE = new SourceFacts(null, null, null, 0);

    static SourceFacts text(String encoding) {
        return new SourceFacts(encoding, null, null, 0);
    }
}
