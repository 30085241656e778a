package corridor.partnerships;

import corridor.partnerships.PartnershipListView.Card;
import corridor.partnerships.PartnershipListView.FacetView;
import corridor.partnerships.PartnershipListView.Narrowing;
import corridor.partnerships.PartnershipListView.Value;
import corridor.search.SearchQuery;
import corridor.ui.Frame;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class PartnershipListViews {

    private static final int SHOWN_VALUES = 6;

    private final PartnershipFacets facets;
    private final PartyViews parties;

    PartnershipListViews(PartnershipFacets facets, PartyViews parties) {
        this.facets = facets;
        this.parties = parties;
    }

    PartnershipListView view(
            Frame frame,
            PartnershipRequest request,
            Partnerships.Found found,
            Map<String, Long> counts,
            boolean beginner) {
        long reached = Math.min(found.result().total(), SearchQuery.DEEPEST);
        String path = PartnershipRequest.PATH;
        return new PartnershipListView(
                request.text(),
                found.result().total(),
                counts.getOrDefault("active", 0L),
                counts.getOrDefault("silent", 0L),
                counts.getOrDefault(Front.REPORTED, 0L),
                found.fronts().stream().map(front -> card(frame, front)).toList(),
                facets(frame, request, found),
                narrowings(frame, request),
                found.result()
                        .suggestion()
                        .map(words ->
                                new Narrowing(words, request.searching(words).at(path))),
                Pages.of(
                        request.page(),
                        reached,
                        PartnershipRequest.PAGE_SIZE,
                        page -> request.onPage(page).at(path)),
                request.withoutFilters().at(path),
                request.onPage(1).at(path + "/table.csv"),
                request.onPage(1).at("/api/v1" + path),
                beginner);
    }

    Card card(Frame frame, Front front) {
        String form = front.content().form();
        String stage = PartnershipFacets.stage(front);
        return new Card(
                front.url(),
                frame.in(front.title()),
                frame.in(front.content().summary()),
                parties.who(frame, front),
                form.isEmpty() ? "" : facets.label(frame, "form", form),
                facets.label(frame, "stage", stage),
                stage);
    }

    private List<FacetView> facets(Frame frame, PartnershipRequest request, Partnerships.Found found) {
        List<FacetView> views = new ArrayList<>();
        found.result().facets().forEach((facet, counts) -> {
            List<Value> values = values(frame, request, facet, counts);
            if (!values.isEmpty()) {
                int shown = Math.min(values.size(), SHOWN_VALUES);
                views.add(new FacetView(
                        facet,
                        frame.t("partnerships.facet." + facet),
                        values.subList(0, shown),
                        values.subList(shown, values.size())));
            }
        });
        return views;
    }

    private List<Value> values(Frame frame, PartnershipRequest request, String facet, Map<String, Long> counts) {
        List<Value> values = new ArrayList<>();
        Set<String> ticked = request.filters().getOrDefault(facet, Set.of());
        ticked.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(new Value(value, facets.label(frame, facet, value), 0, true)));
        counts.forEach((value, count) ->
                values.add(new Value(value, facets.label(frame, facet, value), count, ticked.contains(value))));
        values.sort(Comparator.comparing(value -> !value.ticked()));
        return values;
    }

    private List<Narrowing> narrowings(Frame frame, PartnershipRequest request) {
        List<Narrowing> narrowings = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> narrowings.add(new Narrowing(
                        facets.label(frame, facet, value),
                        request.without(facet, value).at(PartnershipRequest.PATH)))));
        return narrowings;
    }
}
