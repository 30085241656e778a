package corridor.corridors;

import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a country, an organisation or a term lists: as a table, and for programs. */
@RestController
class PlaceExports {

    private final Places places;
    private final Panels panels;

    PlaceExports(Places places, Panels panels) {
        this.places = places;
        this.panels = panels;
    }

    @GetMapping({"/countries/{code}.csv", "/organisations/{code}.csv", "/{scheme:themes|objectives|targets}/{code}.csv"
    })
    void csv(Frame frame, @PathVariable String code, HttpServletResponse response) throws IOException {
        PlaceAnswer place = answer(frame, code);
        Csv.download(response, code, table -> {
            table.row(
                    frame.t("corridors.column.part"),
                    frame.t("corridors.column.title"),
                    frame.t("corridors.column.note"),
                    frame.t("corridors.column.address"));
            for (Part part : place.parts()) {
                for (Line line : part.lines()) {
                    table.row(part.title(), line.title(), line.note(), line.url());
                }
            }
        });
    }

    @GetMapping({
        "/countries/{code}.json",
        "/organisations/{code}.json",
        "/{scheme:themes|objectives|targets}/{code}.json"
    })
    PlaceAnswer json(Frame frame, @PathVariable String code) {
        return answer(frame, code);
    }

    private PlaceAnswer answer(Frame frame, String code) {
        String list = frame.path().substring(1, frame.path().indexOf('/', 1));
        Rendering name = places.name(frame, list, code)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return new PlaceAnswer(
                name.text(),
                frame.site().url() + "/" + list + "/" + code,
                frame.language().tag(),
                panels.parts(frame, Places.facet(list), code));
    }

    /**
     * A page as programs read it.
     *
     * @param language of its titles and notes
     */
    record PlaceAnswer(String name, String url, String language, List<Part> parts) {}

    /**
     * A part of a page.
     *
     * @param total how many records there are in all, of which the lines may be the newest
     */
    record Part(String title, long total, List<Line> lines) {}

    /** One record that a page lists, with its absolute address; without one where it has none. */
    record Line(String title, String note, String url) {}
}
