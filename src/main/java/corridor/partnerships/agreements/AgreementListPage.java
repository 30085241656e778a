package corridor.partnerships.agreements;

import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.shared.CountryCode;
import corridor.shared.Outcome;
import corridor.shared.Slice;
import corridor.ui.Csv;
import corridor.ui.Frame;
import corridor.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry of agreements for everybody, on a page and as a table, and those of one's own. */
@Controller
class AgreementListPage {

    private static final int OWN = 50;

    private final AgreementFronts fronts;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final AgreementViews views;
    private final AgreementListViews lists;
    private final AgreementFacets facets;

    AgreementListPage(
            AgreementFronts fronts,
            Agreements agreements,
            Partnerships partnerships,
            AgreementViews views,
            AgreementListViews lists,
            AgreementFacets facets) {
        this.fronts = fronts;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.views = views;
        this.lists = lists;
        this.facets = facets;
    }

    @GetMapping(AgreementRequest.PATH)
    ModelAndView list(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        AgreementRequest request = AgreementRequest.of(parameters);
        return new ModelAndView(
                frame.partial() ? "agreements/results" : "agreements/list",
                Map.of(
                        "frame",
                        frame,
                        "list",
                        lists.view(
                                frame,
                                request,
                                fronts.search(frame.reader(), request.query(frame.language())),
                                fronts.carriedOut(frame.reader()),
                                agreements.mayDraft(frame.reader()))));
    }

    @GetMapping(AgreementRequest.PATH + "/table.csv")
    void table(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        AgreementRequest request = AgreementRequest.of(parameters);
        Csv.download(response, "agreements", csv -> {
            csv.row(List.of(
                    "slug",
                    "title",
                    "instrument",
                    "stage",
                    "parties",
                    "themes",
                    "countries",
                    "signed",
                    "in_force",
                    "ends",
                    "reported"));
            fronts.walk(
                    frame.reader(),
                    request.query(frame.language()),
                    piece -> piece.forEach(front -> csv.row(cells(frame, front))));
        });
    }

    private List<String> cells(Frame frame, AgreementFront front) {
        Agreement one = front.agreement();
        return List.of(
                one.slug(),
                frame.in(one.content().title()).text(),
                one.content().instrument(),
                front.stage(),
                String.join(
                        " ",
                        facets.parties(one).map(party -> party.slug().value()).toList()),
                String.join(" ", one.content().themes()),
                String.join(
                        " ", facets.places(one).stream().map(CountryCode::value).toList()),
                Objects.toString(one.signedOn(), ""),
                Objects.toString(one.inForceOn(), ""),
                Objects.toString(one.prolongedUntil(), one.content().expires()),
                one.reported() == null ? "no" : "yes");
    }

    /** Those of one's organisations, or those under one partnership. */
    @GetMapping("/agreements/mine")
    ModelAndView mine(
            Frame frame,
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam(defaultValue = "1") int page) {
        if (!frame.reader().signedIn()) {
            throw frame.reader().refused("agreements");
        }
        Partnership under = !partnership.isEmpty()
                        && partnerships.find(frame.reader(), partnership)
                                instanceof Outcome.Done<Partnership>(Partnership found)
                ? found
                : null;
        Slice<Agreement> mine = Slice.of(agreements.mine(frame.reader(), under == null ? 0 : under.id()), page, OWN);
        return new ModelAndView(
                "agreements/mine",
                Map.of(
                        "frame",
                        frame,
                        "cards",
                        views.own(frame, mine.items()),
                        "pages",
                        Pages.of(
                                mine, "/agreements/mine?partnership=" + (under == null ? "" : under.slug()) + "&page="),
                        "drafts",
                        agreements.mayDraft(frame.reader()),
                        "partnership",
                        under == null ? "" : under.slug(),
                        "title",
                        under == null ? "" : frame.in(under.title()).text()));
    }
}
