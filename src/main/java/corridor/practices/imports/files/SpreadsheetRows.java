package corridor.practices.imports.files;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet below its header. */
final class SpreadsheetRows implements RowReader {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int headerRow;
    private final SpreadsheetCells cells;
    /** Blank cells at the end of a row are not in the file. */
    private final int width;

    private final RowMaker maker;

    SpreadsheetRows(ReadableWorkbook workbook, int sheet, int headerRow, List<String> columns) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getSheet(sheet).orElseThrow().openStream();
        this.rows = stream.iterator();
        this.headerRow = headerRow;
        this.cells = new SpreadsheetCells(workbook.isDate1904());
        this.width = columns.size();
        this.maker = new RowMaker(columns);
    }

    @Override
    public @Nullable SourceRow next() {
        return Untrusted.<@Nullable SourceRow>read(() -> {
            SourceRow row = null;
            while (row == null && rows.hasNext()) {
                row = row(rows.next());
            }
            return row;
        });
    }

    private @Nullable SourceRow row(Row row) {
        int line = row.getRowNum();
        if (line <= headerRow) {
            return null;
        }
        Set<String> notes = new LinkedHashSet<>();
        List<String> texts = cells.texts(row, notes);
        while (texts.size() < width) {
            texts.add("");
        }
        return maker.row(line, line, texts, notes);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
