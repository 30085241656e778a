package corridor.practices.imports.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file below its header. */
final class CsvRows implements RowReader {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final long headerLine;
    private final RowMaker maker;
    private long nextLine = 1;

    CsvRows(CsvReader<CsvRecord> reader, long headerLine, RowMaker maker) {
        this.reader = reader;
        this.records = reader.iterator();
        this.headerLine = headerLine;
        this.maker = maker;
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            SourceRow row = null;
            while (row == null && records.hasNext()) {
                row = row(records.next());
            }
            return row;
        } catch (CsvParseException endless) {
            throw Refusals.rowEndless(nextLine);
        }
    }

    private @Nullable SourceRow row(CsvRecord record) {
        List<String> cells = record.getFields();
        long first = record.getStartingLineNumber();
        long last = first + cells.stream().mapToInt(CsvRows::lineBreaks).sum();
        nextLine = last + 1;
        return first <= headerLine ? null : maker.row((int) first, (int) last, cells, Set.of());
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) {
            breaks++;
        }
        for (int at = cell.indexOf('\r'); at >= 0; at = cell.indexOf('\r', at + 1)) {
            breaks += at + 1 < cell.length() && cell.charAt(at + 1) == '\n' ? 0 : 1;
        }
        return breaks;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
