package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shapes.ShapeRows;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries of a kind as a table that the import reads again. */
@Controller
class RegisterDownload {

    private final Registers registers;
    private final ShapeRows rows;

    RegisterDownload(Registers registers, ShapeRows rows) {
        this.registers = registers;
        this.rows = rows;
    }

    @GetMapping("/registers/{kind}/table.csv")
    void table(
            Frame frame,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        RegisterKind known = RegisterListPage.known(kind);
        RegisterRequest request = RegisterRequest.of(kind, parameters);
        Csv.download(response, kind, csv -> {
            csv.row(columns(known));
            registers.walk(
                    frame.reader(),
                    request.query(frame.language()),
                    piece -> piece.forEach(entry -> csv.row(cells(entry))));
        });
    }

    List<String> columns(RegisterKind kind) {
        List<String> columns = new ArrayList<>(rows.columns(EntryHead.SHAPE));
        rows.columns(kind.shape()).forEach(column -> columns.add(kind.code() + "." + column));
        return columns;
    }

    List<String> cells(Entry entry) {
        List<String> cells = new ArrayList<>(rows.cells(EntryHead.SHAPE, entry.head()));
        cells.addAll(rows.cells(entry.kind().shape(), (Record) entry.content().record()));
        return cells;
    }
}
