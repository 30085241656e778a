package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens CSV files. */
final class CsvSource {

    private CsvSource() {}

    static SourceFile open(Path file, TextEncoding encoding, CsvShape shape) {
        List<String> columns = Columns.named(shape.header());
        SourceFacts facts =
                new SourceFacts(encoding.name(), String.valueOf(shape.separator()), null, (int) shape.headerLine());
        return new SourceFile(SourceKind.CSV, columns, facts, () -> rows(file, encoding, shape, columns));
    }

    /** Takes quotation marks inside a quoted cell as they come; FastCSV 5 is to drop this, without naming another way. */
    @SuppressWarnings("removal")
    static CsvReaderBuilder reader(char separator, boolean spaced) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(!spaced)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(spaced)
                .maxBufferSize(4 * Limits.RAW_CELL_CHARACTERS);
    }

    private static RowReader rows(Path file, TextEncoding encoding, CsvShape shape, List<String> columns)
            throws IOException {
        CsvRecordHandler bounded = CsvRecordHandler.builder()
                .maxFieldSize(Limits.RAW_CELL_CHARACTERS)
                .maxRecordSize(4 * Limits.RAW_CELL_CHARACTERS)
                .build();
        CsvReader<CsvRecord> reader = reader(shape.separator(), shape.spaced()).build(bounded, encoding.reader(file));
        return new CsvRows(reader, shape.headerLine(), new RowMaker(columns));
    }
}
