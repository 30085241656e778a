package corridor.practices.submissions;

import corridor.practices.Classification.Places;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Between which countries it acts: two fields for each corridor, one country in each. */
@Component
class CorridorFields {

    private static final String FROM = "corridor-from";
    private static final String TO = "corridor-to";

    private final Countries countries;

    CorridorFields(Countries countries) {
        this.countries = countries;
    }

    void read(Places places, Language reader, Map<String, List<String>> values) {
        values.put(FROM, names(places.pairs(), Corridor::from, reader));
        values.put(TO, names(places.pairs(), Corridor::to, reader));
    }

    private List<String> names(List<Corridor> corridors, Function<Corridor, CountryCode> end, Language reader) {
        return corridors.stream()
                .map(one -> countries.name(end.apply(one), reader).text())
                .toList();
    }

    void check(Map<String, Problem> problems, Typed typed) {
        ends(typed)
                .filter(ends -> corridor(ends).isEmpty())
                .findFirst()
                .ifPresent(ends -> problems.put("corridor", problem(ends)));
    }

    /** What stands in the two fields of each corridor, without those where nothing does. */
    private static Stream<List<String>> ends(Typed typed) {
        List<String> from = typed.values().getOrDefault(FROM, List.of());
        List<String> to = typed.values().getOrDefault(TO, List.of());
        return IntStream.range(0, Math.max(from.size(), to.size()))
                .mapToObj(at -> List.of(at < from.size() ? from.get(at) : "", at < to.size() ? to.get(at) : ""))
                .filter(ends -> !ends.equals(List.of("", "")));
    }

    private Optional<Corridor> corridor(List<String> ends) {
        Optional<CountryCode> from = countries.recognise(ends.getFirst());
        Optional<CountryCode> to = countries.recognise(ends.getLast());
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? Optional.empty()
                : Optional.of(new Corridor(from.get(), to.get()));
    }

    private Problem problem(List<String> ends) {
        return ends.stream()
                .filter(name -> !name.isEmpty() && countries.recognise(name).isEmpty())
                .findFirst()
                .map(name -> Problem.of("country-unknown", name))
                .orElse(Problem.of("corridor-malformed", ""));
    }

    List<String> write(Typed typed) {
        return ends(typed)
                .flatMap(ends -> corridor(ends).stream())
                .map(Corridor::toString)
                .distinct()
                .toList();
    }
}
