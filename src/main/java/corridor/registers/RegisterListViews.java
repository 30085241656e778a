package corridor.registers;

import corridor.registers.RegisterListView.Card;
import corridor.registers.RegisterListView.FacetView;
import corridor.registers.RegisterListView.Narrowing;
import corridor.registers.RegisterListView.Value;
import corridor.registers.kinds.RegisterKind;
import corridor.search.SearchQuery;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class RegisterListViews {

    private static final int SHOWN_VALUES = 6;

    private final EntryFacets facets;
    private final Countries countries;

    RegisterListViews(EntryFacets facets, Countries countries) {
        this.facets = facets;
        this.countries = countries;
    }

    RegisterListView view(Frame frame, RegisterRequest request, Registers.Found found, boolean writer) {
        long reached = Math.min(found.result().total(), SearchQuery.DEEPEST);
        String path = request.path();
        boolean one = RegisterKind.of(request.kind()).isPresent();
        return new RegisterListView(
                request.kind(),
                request.text(),
                found.result().total(),
                found.entries().stream().map(entry -> card(frame, entry)).toList(),
                facets(frame, request, found),
                narrowings(frame, request),
                found.result()
                        .suggestion()
                        .map(words ->
                                new Narrowing(words, request.searching(words).at(path))),
                Pages.of(
                        request.page(),
                        reached,
                        RegisterRequest.PAGE_SIZE,
                        page -> request.onPage(page).at(path)),
                request.withoutFilters().at(path),
                request.onPage(1).at(path + "/table.csv"),
                request.onPage(1).at("/api/v1" + path),
                one ? path + "/compare" : null,
                writer);
    }

    Card card(Frame frame, Entry entry) {
        return new Card(
                entry.slug(),
                entry.url(),
                entry.kind().code(),
                frame.in(entry.title()),
                frame.in(entry.head().summary()),
                EntryFacets.places(entry.head()).stream()
                        .limit(4)
                        .map(one -> countries.name(one, frame.language()).text())
                        .collect(Collectors.joining(" · ")),
                EntryFacets.standing(entry));
    }

    private List<FacetView> facets(Frame frame, RegisterRequest request, Registers.Found found) {
        List<FacetView> views = new ArrayList<>();
        boolean one = RegisterKind.of(request.kind()).isPresent();
        found.result().facets().forEach((facet, counts) -> {
            List<Value> values = values(frame, request, facet, counts);
            if (!values.isEmpty() && !(one && facet.equals("kind"))) {
                int shown = Math.min(values.size(), SHOWN_VALUES);
                views.add(new FacetView(
                        facet,
                        facets.name(frame, facet),
                        values.subList(0, shown),
                        values.subList(shown, values.size())));
            }
        });
        return views;
    }

    private List<Value> values(Frame frame, RegisterRequest request, String facet, Map<String, Long> counts) {
        List<Value> values = new ArrayList<>();
        Set<String> ticked = request.filters().getOrDefault(facet, Set.of());
        ticked.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(new Value(value, facets.label(frame, facet, value), 0, true)));
        counts.forEach((value, count) ->
                values.add(new Value(value, facets.label(frame, facet, value), count, ticked.contains(value))));
        Comparator<Value> ticks = Comparator.comparing(value -> !value.ticked());
        values.sort(facet.equals("year") ? ticks.thenComparing(Value::value, Comparator.reverseOrder()) : ticks);
        return values;
    }

    private List<Narrowing> narrowings(Frame frame, RegisterRequest request) {
        List<Narrowing> narrowings = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> narrowings.add(new Narrowing(
                        facets.label(frame, facet, value),
                        request.without(facet, value).at(request.path())))));
        return narrowings;
    }
}
