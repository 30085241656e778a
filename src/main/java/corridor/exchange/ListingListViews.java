package corridor.exchange;

import corridor.exchange.ListingListView.Links;
import corridor.exchange.ListingListView.Tab;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class ListingListViews {

    static final String PATH = "/exchange";
    private static final String SIDE = "side";

    private final ListingFacets facets;
    private final ListingCards cards;
    private final Markets markets;

    ListingListViews(ListingFacets facets, ListingCards cards, Markets markets) {
        this.facets = facets;
        this.cards = cards;
        this.markets = markets;
    }

    ListingListView view(Frame frame, SearchRequest request, Listings.Found found, boolean writer) {
        Map<String, String> names = markets(frame, request, found);
        FacetView.Words words = words(frame, names);
        return new ListingListView(
                request.text(),
                found.result().total(),
                tabs(frame, request),
                found.listings().stream()
                        .map(one -> cards.card(frame, one, names))
                        .toList(),
                FacetView.of(request, found.result(), words),
                FacetView.narrowings(request, one -> one.at(PATH), words).stream()
                        .filter(one -> !one.facet().equals(SIDE))
                        .toList(),
                found.result()
                        .suggestion()
                        .map(text -> new Meant(text, request.searching(text).at(PATH))),
                request.pages(found.result().total(), SearchRequest.PAGE_SIZE, PATH),
                new Links(
                        request.withoutFilters().at(PATH),
                        request.onPage(1).at("/exchange.csv"),
                        request.onPage(1).at("/api/v1/listings")),
                writer);
    }

    /** What the markets are called that this reader sees. */
    private Map<String, String> markets(Frame frame, SearchRequest request, Listings.Found found) {
        List<Reference> places = Stream.concat(
                        found.result().facets().getOrDefault("market", Map.of()).keySet().stream(),
                        request.filters().getOrDefault("market", Set.of()).stream())
                .filter(one -> one.matches("cycle:\\d{1,18}"))
                .distinct()
                .map(Reference::parse)
                .toList();
        Map<String, String> names = new HashMap<>();
        markets.of(frame.reader(), places)
                .forEach((place, cycle) ->
                        names.put(place.toString(), frame.in(cycle.title()).text()));
        return names;
    }

    private static List<Tab> tabs(Frame frame, SearchRequest request) {
        return List.of(tab(frame, request, null), tab(frame, request, Side.OFFER), tab(frame, request, Side.NEED));
    }

    private static Tab tab(Frame frame, SearchRequest request, @Nullable Side side) {
        Set<String> chosen = request.filters().getOrDefault(SIDE, Set.of());
        return new Tab(
                frame.t("exchange.tab." + (side == null ? "both" : side.code())),
                request.with(SIDE, side == null ? Set.of() : Set.of(side.code()))
                        .at(PATH),
                side == null ? chosen.size() != 1 : chosen.equals(Set.of(side.code())));
    }

    private FacetView.Words words(Frame frame, Map<String, String> markets) {
        return new FacetView.Words() {
            @Override
            public String facet(String facet) {
                return frame.t("exchange.facet." + facet);
            }

            @Override
            public Rendering value(String facet, String value) {
                return facets.value(frame, facet, value, markets);
            }

            // Sides have their tabs; a market that this reader does not see has no name here.
            @Override
            public boolean offers(String facet, String value) {
                return !facet.equals(SIDE) && (!facet.equals("market") || markets.containsKey(value));
            }
        };
    }
}
