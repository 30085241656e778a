package corridor.practices.imports.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Opens spreadsheets (xlsx): the first visible sheet with data, its header the first row with two cells of text. */
final class SpreadsheetSource {

    private static final int PREAMBLE = 200;

    private SpreadsheetSource() {}

    static SourceFile open(Path file) {
        return Untrusted.read(() -> {
            try (ReadableWorkbook workbook = workbook(file)) {
                return source(file, workbook);
            }
        });
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    }

    private static SourceFile source(Path file, ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (Sheet sheet : sheets) {
            Optional<Row> header = header(sheet);
            if (header.isPresent()) {
                return source(file, workbook, sheet, header.get());
            }
        }
        throw Refusals.withoutRows();
    }

    private static SourceFile source(Path file, ReadableWorkbook workbook, Sheet sheet, Row header) {
        SpreadsheetCells cells = new SpreadsheetCells(workbook.isDate1904());
        List<String> columns = Columns.named(cells.texts(header));
        SourceFacts facts = new SourceFacts(null, null, sheet.getName(), header.getRowNum());
        return new SourceFile(
                SourceKind.SPREADSHEET,
                columns,
                facts,
                () -> new SpreadsheetRows(workbook(file), sheet.getIndex(), header.getRowNum(), columns));
    }

    private static Optional<Row> header(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Row first = null;
            Iterator<Row> all = rows.iterator();
            for (int count = 0; count < PREAMBLE && all.hasNext(); count++) {
                Row row = all.next();
                if (row.stream().filter(SpreadsheetSource::isText).count() >= 2) {
                    return Optional.of(row);
                }
                first = first == null && row.stream().anyMatch(SpreadsheetSource::isFilled) ? row : first;
            }
            return Optional.ofNullable(first);
        }
    }

    private static boolean isText(@Nullable Cell cell) {
        if (cell == null || !(cell.getValue() instanceof String)) {
            return false;
        }
        return isFilled(cell) && (cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA);
    }

    private static boolean isFilled(@Nullable Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && !cell.getText().isBlank();
    }
}
