package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A table of entries of one kind that is read at once. */
@Controller
class ImportPage {

    private final ImportedRows rows;
    private final Registers registers;

    ImportPage(ImportedRows rows, Registers registers) {
        this.rows = rows;
        this.registers = registers;
    }

    @GetMapping("/registers/{kind}/import")
    ModelAndView form(Frame frame, @PathVariable String kind) {
        return page(frame, writing(frame, kind), "", List.of());
    }

    private RegisterKind writing(Frame frame, String kind) {
        if (!registers.mayWrite(frame.reader())) {
            throw frame.reader().refused("write");
        }
        return RegisterListPage.known(kind);
    }

    private static ModelAndView page(
            Frame frame, RegisterKind kind, String sentence, List<ImportedRows.Problem> problems) {
        return new ModelAndView(
                "registers/import", Map.of("frame", frame, "kind", kind, "sentence", sentence, "problems", problems));
    }

    @PostMapping("/registers/{kind}/import")
    Object read(Frame frame, @PathVariable String kind, @RequestParam MultipartFile file) throws IOException {
        RegisterKind known = writing(frame, kind);
        Outcome<ImportedRows.Imported> outcome = rows.read(frame.reader(), known, file.getBytes());
        return switch (outcome) {
            case Outcome.Refused<ImportedRows.Imported>(Refusal refusal) ->
                frame.again(refusal, page(frame, known, frame.sentence(refusal), List.of()));
            case Outcome.Done<ImportedRows.Imported>(ImportedRows.Imported imported)
            when imported.problems().isEmpty() -> "redirect:/registers/desk";
            case Outcome.Done<ImportedRows.Imported>(ImportedRows.Imported imported) ->
                frame.again(Kind.INVALID, page(frame, known, "", imported.problems()));
        };
    }
}
