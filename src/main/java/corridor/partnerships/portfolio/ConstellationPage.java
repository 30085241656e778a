package corridor.partnerships.portfolio;

import corridor.partnerships.portfolio.GapView.Cell;
import corridor.partnerships.portfolio.GapView.Row;
import corridor.ui.Csv;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Who works with whom and where nobody does, on a page, as a table and for programs. */
@Controller
@Tag(name = "Partnerships")
class ConstellationPage {

    private final Gaps gaps;

    ConstellationPage(Gaps gaps) {
        this.gaps = gaps;
    }

    private static String known(String by) {
        return by.equals(Gaps.REGION) ? Gaps.REGION : Gaps.THEME;
    }

    @GetMapping("/partnerships/constellations")
    ModelAndView show(Frame frame, @RequestParam(defaultValue = "") String by) {
        return new ModelAndView(
                "portfolio/constellations", Map.of("frame", frame, "view", gaps.view(frame, known(by))));
    }

    @GetMapping("/partnerships/constellations/table.csv")
    void table(Frame frame, @RequestParam(defaultValue = "") String by, HttpServletResponse response)
            throws IOException {
        GapView view = gaps.view(frame, known(by));
        Csv.download(response, "constellations", csv -> {
            csv.row("constellation", "name", view.by(), "name", "active");
            for (Row row : view.rows()) {
                row.where().forEach(cell -> csv(csv, row, cell));
                row.none().forEach(cell -> csv(csv, row, cell));
            }
        });
    }

    private static void csv(Csv csv, Row row, Cell cell) {
        csv.row(row.code(), row.name(), cell.code(), cell.name(), String.valueOf(cell.number()));
    }

    @GetMapping("/api/v1/constellations")
    @ResponseBody
    @Operation(
            summary = "Who works with whom, and where nobody does",
            description = "by: theme or region. Active ones that are not silent; as far as you may see them.")
    GapView api(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "theme") String by) {
        return gaps.view(frame, known(by));
    }
}
