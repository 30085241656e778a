package corridor.search;

import corridor.shared.LocalizedText.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A facet of a list with its values, for {@code search/facets}; those beyond the first few are folded away.
 *
 * @param left how many more there are, too rare to be offered here
 */
public record FacetView(String name, String label, List<Value> first, List<Value> more, int left) {

    private static final int SHOWN_VALUES = 6;

    /** A value to tick. */
    public record Value(String value, Rendering label, long count, boolean ticked) {}

    /** A value that was ticked, and the list without it; for {@code search/narrowings}. */
    public record Narrowing(String facet, Rendering label, String url) {}

    /** What facets and their values are called. */
    public interface Words {

        String facet(String facet);

        Rendering value(String facet, String value);

        /** Whether the list offers a value for ticking. */
        default boolean offers(String facet, String value) {
            return true;
        }
    }

    /** Those of a result that have any value; what was ticked stands first, found or not. */
    public static List<FacetView> of(SearchRequest request, SearchResult result, Words words) {
        List<FacetView> views = new ArrayList<>();
        result.facets().forEach((facet, counts) -> {
            List<Value> values = values(request.filters().getOrDefault(facet, Set.of()), facet, counts, words);
            if (!values.isEmpty()) {
                int shown = Math.min(values.size(), SHOWN_VALUES);
                views.add(new FacetView(
                        facet,
                        words.facet(facet),
                        values.subList(0, shown),
                        values.subList(shown, values.size()),
                        result.left().getOrDefault(facet, 0)));
            }
        });
        return views;
    }

    private static List<Value> values(Set<String> ticked, String facet, Map<String, Long> counts, Words words) {
        List<Value> values = new ArrayList<>();
        ticked.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(new Value(value, words.value(facet, value), 0, true)));
        counts.forEach((value, count) ->
                values.add(new Value(value, words.value(facet, value), count, ticked.contains(value))));
        values.removeIf(one -> !words.offers(facet, one.value()));
        Comparator<Value> ticks = Comparator.comparing(one -> !one.ticked());
        values.sort(facet.equals("year") ? ticks.thenComparing(Value::value, Comparator.reverseOrder()) : ticks);
        return values;
    }

    /**
     * By what a list is narrowed.
     *
     * @param address of the list for what it is asked
     */
    public static List<Narrowing> narrowings(
            SearchRequest request, Function<SearchRequest, String> address, Words words) {
        List<Narrowing> narrowings = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> narrowings.add(new Narrowing(
                        facet, words.value(facet, value), address.apply(request.without(facet, value))))));
        return narrowings;
    }
}
