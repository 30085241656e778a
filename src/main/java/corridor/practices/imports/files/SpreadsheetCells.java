package corridor.practices.imports.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a spreadsheet as text: dates in ISO form, numbers in full, formulas by their last result. */
final class SpreadsheetCells {

    /** As many digits as a spreadsheet program keeps. */
    private static final MathContext DIGITS = new MathContext(15);

    private final boolean from1904;

    SpreadsheetCells(boolean from1904) {
        this.from1904 = from1904;
    }

    List<String> texts(Row row) {
        return texts(row, new HashSet<>());
    }

    List<String> texts(Row row, Set<String> notes) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell, notes));
        }
        return texts;
    }

    private String text(Cell cell, Set<String> notes) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.FORMULA && value == null && cell.getFormula() != null) {
            notes.add(Notes.FORMULA_AS_TEXT);
            return "=" + cell.getFormula();
        }
        String text = value instanceof BigDecimal number ? number(number, cell) : Objects.toString(value, "");
        if (isError(cell, text)) {
            notes.add(Notes.FORMULA_ERROR);
        }
        return text;
    }

    private static boolean isError(Cell cell, String text) {
        boolean mayBe = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA;
        return mayBe && text.matches("#(REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
    }

    private String number(BigDecimal number, Cell cell) {
        @Nullable Integer format = cell.getDataFormatId();
        if (format != null && SerialDate.isDate(format, cell.getDataFormatString())) {
            return SerialDate.text(number, from1904);
        }
        boolean writable = Math.abs((long) number.scale()) + number.precision() < 400;
        return writable ? number.round(DIGITS).stripTrailingZeros().toPlainString() : number.toString();
    }
}
