package corridor.exchange;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.Cycle;
import corridor.forum.CycleListing;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText;
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
class ListingPanels implements CycleListing, PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme");
    private static final Set<String> OVER = Set.of("draft", "closed", "handed-over", "cancelled");
    private static final int SHOWN = 5;
    private static final int ORDER = 55;

    private final Listings listings;

    ListingPanels(Listings listings) {
        this.listings = listings;
    }

    @Override
    public String query() {
        return """
                (select -l.id as place, 'listing' as kind, '/exchange/' || l.slug as url, l.content -> 'title' as title,
                  l.side as sort, l.state
                from exchange.listing l where l.place = 'cycle:' || :cycle and l.state = 'open' and\s""" + Sight.of("l") + " order by l.id desc limit " + SHOWN + ")";
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        Reader reader = frame.reader();
        Reference market = cycle.reference();
        boolean open = !OVER.contains(cycle.state()) && !cycle.curated();
        List<Panel.Action> actions = new ArrayList<>();
        if (!entries.isEmpty()) {
            actions.add(new Panel.Action(frame.t("exchange.market.all"), "/exchange?market=" + market, null));
        }
        if (open && listings.mayWrite(reader)) {
            actions.add(
                    new Panel.Action(frame.t("exchange.new.offer"), "/exchange/new?side=offer&market=" + market, null));
            actions.add(
                    new Panel.Action(frame.t("exchange.new.need"), "/exchange/new?side=need&market=" + market, null));
        }
        return entries.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("exchange.market"),
                        entries.stream()
                                .map(one -> line(frame, one.title(), one.url(), one.sort()))
                                .toList(),
                        entries.isEmpty() ? frame.t("exchange.market.none") : null,
                        actions,
                        ORDER));
    }

    private static List<Panel.Line> lines(Frame frame, List<Listing> found) {
        return found.stream()
                .limit(SHOWN)
                .map(one -> line(frame, one.title(), one.url(), one.side().code()))
                .toList();
    }

    private static Panel.Line line(Frame frame, LocalizedText title, String url, String side) {
        var text = frame.in(title);
        return new Panel.Line(
                text.text(), text.fallback() ? text.language() : null, url, frame.t("exchange.side." + side));
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
