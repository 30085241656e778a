package corridor.practices;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A table that is downloaded as CSV. A cell that a spreadsheet would take for a formula is made text. */
final class Csv {

    private final CsvWriter writer;

    private Csv(CsvWriter writer) {
        this.writer = writer;
    }

    /** Writes a table, row by row, into an answer that is saved under this name. */
    static void download(HttpServletResponse response, String name, Consumer<Csv> table) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            // a mark by which spreadsheets recognise the encoding
            out.write('\uFEFF');
            table.accept(new Csv(csv));
        }
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Csv::harmless).toList());
    }

    /** An apostrophe makes a cell text that begins like a formula. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
