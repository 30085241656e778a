package corridor.exchange;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.search.SearchRequest;
import corridor.shared.Reference;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.PlacePanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is offered and needed on the market of a cycle, in a country, on a theme, by an organisation. */
@Component
class ListingPanels implements CyclePanel, PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme");
    private static final Set<String> OVER = Set.of("draft", "closed", "handed-over", "cancelled");
    private static final int SHOWN = 5;
    private static final int ORDER = 55;

    private final Listings listings;

    ListingPanels(Listings listings) {
        this.listings = listings;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        Reader reader = frame.reader();
        Reference market = cycle.reference();
        List<Listing> found = listings.on(reader, market, SHOWN + 1);
        boolean open = !OVER.contains(cycle.state()) && !cycle.curated();
        List<Panel.Action> actions = new ArrayList<>();
        if (!found.isEmpty()) {
            actions.add(new Panel.Action(frame.t("exchange.market.all"), "/exchange?market=" + market, null));
        }
        if (open && listings.mayWrite(reader)) {
            actions.add(
                    new Panel.Action(frame.t("exchange.new.offer"), "/exchange/new?side=offer&market=" + market, null));
            actions.add(
                    new Panel.Action(frame.t("exchange.new.need"), "/exchange/new?side=need&market=" + market, null));
        }
        return found.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("exchange.market"),
                        lines(frame, found),
                        found.isEmpty() ? frame.t("exchange.market.none") : null,
                        actions,
                        ORDER));
    }

    private static List<Panel.Line> lines(Frame frame, List<Listing> found) {
        return found.stream()
                .limit(SHOWN)
                .map(one -> {
                    var title = frame.in(one.title());
                    return new Panel.Line(
                            title.text(),
                            title.fallback() ? title.language() : null,
                            one.url(),
                            frame.t("exchange.side." + one.side().code()));
                })
                .toList();
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        SearchRequest request = SearchRequest.having(facet, value);
        Listings.Found found = listings.search(
                frame.reader(), request.query(Listing.KIND, frame.language(), ListingSource.NEWEST, SHOWN));
        return found.listings().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("exchange.title"),
                        lines(frame, found.listings()),
                        null,
                        List.of(new Panel.Action(
                                frame.t("exchange.all", found.result().total()),
                                request.at(ListingListViews.PATH),
                                null)),
                        ORDER));
    }
}
