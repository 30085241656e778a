package corridor.exchange;

import corridor.search.SearchRequest;
import corridor.shapes.ShapeRows;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is offered and needed, with filters, and as a table. */
@Controller
class ListingListPage {

    private final Listings listings;
    private final ListingListViews views;
    private final ListingCards cards;
    private final SavedListings saved;
    private final ShapeRows rows;

    ListingListPage(
            Listings listings, ListingListViews views, ListingCards cards, SavedListings saved, ShapeRows rows) {
        this.listings = listings;
        this.views = views;
        this.cards = cards;
        this.saved = saved;
        this.rows = rows;
    }

    @GetMapping("/exchange")
    ModelAndView list(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        SearchRequest request = SearchRequest.of(ListingFacets.ALL, parameters);
        Listings.Found found = listings.search(frame.reader(), ListingFacets.query(request, frame.language()));
        return new ModelAndView(
                frame.partial() ? "exchange/results" : "exchange/list",
                Map.of("frame", frame, "list", views.view(frame, request, found, listings.mayWrite(frame.reader()))));
    }

    /** Those that are found, each in a row. */
    @GetMapping("/exchange.csv")
    void table(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        SearchRequest request = SearchRequest.of(ListingFacets.ALL, parameters);
        Csv.download(response, "offers-and-needs", csv -> {
            List<String> columns = new ArrayList<>(List.of("side", "address", "organisation", "from", "until"));
            columns.addAll(rows.columns(ListingContent.SHAPE));
            csv.row(columns);
            listings.walk(
                    frame.reader(),
                    ListingFacets.query(request, frame.language()),
                    piece -> piece.forEach(one -> csv.row(cells(frame, one))));
        });
    }

    private List<String> cells(Frame frame, Listing one) {
        List<String> cells = new ArrayList<>(List.of(
                one.side().code(),
                frame.site().url() + one.url(),
                cards.named(one.organisation(), frame.language()),
                String.valueOf(one.term().starts()),
                String.valueOf(one.term().ends())));
        cells.addAll(rows.cells(ListingContent.SHAPE, one.content().withoutReaders()));
        return cells;
    }

    /** One’s own, and what one kept for oneself. */
    @GetMapping("/exchange/mine")
    ModelAndView mine(Frame frame) {
        return new ModelAndView(
                "exchange/mine",
                Map.of(
                        "frame",
                        frame,
                        "cards",
                        listings.own(frame.reader()).stream()
                                .map(one -> cards.card(frame, one, Map.of()))
                                .toList(),
                        "unsettled",
                        listings.unsettled(frame.reader()).stream()
                                .map(one -> cards.card(frame, one, Map.of()))
                                .toList(),
                        "saved",
                        saved.of(frame.reader()),
                        "writer",
                        listings.mayWrite(frame.reader())));
    }
}
