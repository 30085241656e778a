package corridor.partnerships;

import corridor.search.SearchRequest;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of partnerships, on a page and as a table. */
@Controller
class PartnershipListPage {

    private final Partnerships partnerships;
    private final PartnershipListViews views;
    private final PartyViews parties;

    PartnershipListPage(Partnerships partnerships, PartnershipListViews views, PartyViews parties) {
        this.partnerships = partnerships;
        this.views = views;
        this.parties = parties;
    }

    @GetMapping("/partnerships")
    ModelAndView list(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        SearchRequest request = SearchRequest.of(PartnershipFacets.ALL, parameters);
        Partnerships.Found found =
                partnerships.search(frame.reader(), PartnershipFacets.query(request, frame.language()));
        return new ModelAndView(
                frame.partial() ? "partnerships/results" : "partnerships/list",
                Map.of(
                        "frame",
                        frame,
                        "list",
                        views.view(
                                frame,
                                request,
                                found,
                                partnerships.counts(frame.reader()),
                                partnerships.mayBegin(frame.reader()))));
    }

    @GetMapping("/partnerships/table.csv")
    void table(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        SearchRequest request = SearchRequest.of(PartnershipFacets.ALL, parameters);
        Csv.download(response, "partnerships", csv -> {
            csv.row(List.of(
                    "slug",
                    "title",
                    "stage",
                    "silent_since",
                    "form",
                    "parties",
                    "themes",
                    "countries",
                    "starts",
                    "ends"));
            partnerships.walk(
                    frame.reader(),
                    PartnershipFacets.query(request, frame.language()),
                    piece -> piece.forEach(front -> csv.row(cells(frame, front))));
        });
    }

    private List<String> cells(Frame frame, Front front) {
        PartnershipContent content = front.content();
        return List.of(
                front.slug(),
                frame.in(front.title()).text(),
                front.stage(),
                front.silentSince() == null ? "" : front.silentSince().toString(),
                content.form(),
                parties.who(frame, front),
                String.join(" ", content.themes()),
                String.join(" ", PartnershipFacets.places(front)),
                content.starts(),
                content.ends());
    }
}
