package corridor.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A table that is downloaded as CSV. A cell that a spreadsheet would take for a formula is made text. */
public final class Csv {

    private final CsvWriter writer;

    private Csv(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes a table, row by row, into an answer that is saved under this name. It is ended only when all is written: what
     * breaks off half way must not look whole.
     */
    public static void download(HttpServletResponse response, String name, Consumer<Csv> table) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // a mark by which spreadsheets recognise the encoding
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(out);
        table.accept(new Csv(csv));
        csv.close();
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Csv::harmless).toList());
    }

    /** An apostrophe makes a cell text that begins like a formula. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
