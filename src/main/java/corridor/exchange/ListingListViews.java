package corridor.exchange;

import corridor.exchange.ListingListView.FacetView;
import corridor.exchange.ListingListView.Links;
import corridor.exchange.ListingListView.Narrowing;
import corridor.exchange.ListingListView.Tab;
import corridor.exchange.ListingListView.Value;
import corridor.search.SearchQuery;
import corridor.shared.Reference;
import corridor.ui.Frame;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int SHOWN_VALUES = 6;

    private final ListingFacets facets;
    private final ListingCards cards;
    private final Markets markets;

    ListingListViews(ListingFacets facets, ListingCards cards, Markets markets) {
        this.facets = facets;
        this.cards = cards;
        this.markets = markets;
    }

    ListingListView view(Frame frame, ListingRequest request, Listings.Found found, boolean writer) {
        Map<String, String> names = markets(frame, request, found);
        return new ListingListView(
                request.text(),
                found.result().total(),
                tabs(frame, request),
                found.listings().stream()
                        .map(one -> cards.card(frame, one, names))
                        .toList(),
                facets(frame, request, found, names),
                narrowings(frame, request, names),
                found.result()
                        .suggestion()
                        .map(words ->
                                new Narrowing(words, request.searching(words).at(ListingRequest.PATH))),
                Pages.of(
                        request.page(),
                        Math.min(found.result().total(), SearchQuery.DEEPEST),
                        ListingRequest.PAGE_SIZE,
                        page -> request.onPage(page).at(ListingRequest.PATH)),
                new Links(
                        request.withoutFilters().at(ListingRequest.PATH),
                        request.onPage(1).at("/exchange.csv"),
                        request.onPage(1).at("/api/v1/listings")),
                writer);
    }

    /** What the markets are called that this reader sees. */
    private Map<String, String> markets(Frame frame, ListingRequest request, Listings.Found found) {
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

    private static List<Tab> tabs(Frame frame, ListingRequest request) {
        return List.of(tab(frame, request, null), tab(frame, request, Side.OFFER), tab(frame, request, Side.NEED));
    }

    private static Tab tab(Frame frame, ListingRequest request, @Nullable Side side) {
        Set<String> chosen = request.filters().getOrDefault("side", Set.of());
        return new Tab(
                frame.t("exchange.tab." + (side == null ? "both" : side.code())),
                request.onSide(side).at(ListingRequest.PATH),
                side == null ? chosen.size() != 1 : chosen.equals(Set.of(side.code())));
    }

    private List<FacetView> facets(
            Frame frame, ListingRequest request, Listings.Found found, Map<String, String> names) {
        List<FacetView> views = new ArrayList<>();
        found.result().facets().forEach((facet, counts) -> {
            List<Value> values = values(frame, request, facet, counts, names);
            if (!values.isEmpty() && !facet.equals("side")) {
                int shown = Math.min(values.size(), SHOWN_VALUES);
                views.add(new FacetView(
                        facet,
                        frame.t("exchange.facet." + facet),
                        values.subList(0, shown),
                        values.subList(shown, values.size())));
            }
        });
        return views;
    }

    private List<Value> values(
            Frame frame, ListingRequest request, String facet, Map<String, Long> counts, Map<String, String> names) {
        List<Value> values = new ArrayList<>();
        Set<String> ticked = request.filters().getOrDefault(facet, Set.of());
        ticked.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(new Value(value, facets.label(frame, facet, value, names), 0, true)));
        counts.forEach((value, count) ->
                values.add(new Value(value, facets.label(frame, facet, value, names), count, ticked.contains(value))));
        // a market that this reader does not see has no name here
        values.removeIf(one -> facet.equals("market") && !names.containsKey(one.value()));
        values.sort(Comparator.comparing(one -> !one.ticked()));
        return values;
    }

    private List<Narrowing> narrowings(Frame frame, ListingRequest request, Map<String, String> names) {
        List<Narrowing> narrowings = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.stream()
                        .filter(value -> !facet.equals("side"))
                        .forEach(value -> narrowings.add(new Narrowing(
                                facets.label(frame, facet, value, names),
                                request.without(facet, value).at(ListingRequest.PATH)))));
        return narrowings;
    }
}
