package corridor.taxonomy;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.PlainName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Countries and areas: names in six languages, regions, groups, and recognition by any of their names. */
@Service
public class Countries {

    private final Taxonomies taxonomies;
    private volatile @Nullable Recognised recognised;
    private final Supplier<Map<String, List<String>>> groups = SingletonSupplier.of(this::readGroups);

    Countries(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    public List<CountryCode> all() {
        return taxonomies.scheme(Taxonomies.COUNTRIES).terms().stream()
                .map(term -> new CountryCode(term.code()))
                .toList();
    }

    public boolean exists(CountryCode country) {
        return taxonomies.term(Taxonomies.COUNTRIES, country.value()).isPresent();
    }

    public Rendering name(CountryCode country, Language language) {
        return taxonomies.title(Taxonomies.COUNTRIES, country.value(), language);
    }

    /** Both countries, with an arrow from one to the other. */
    public Rendering name(Corridor corridor, Language language) {
        Rendering from = name(corridor.from(), language);
        // no bidirectional rule turns an arrow round
        String arrow = from.language().direction().equals("rtl") ? " ← " : " → ";
        return new Rendering(
                from.text() + arrow + name(corridor.to(), language).text(), from.language(), from.fallback());
    }

    /** The M49 regions that a country lies in, the smallest first, without the world. */
    public List<String> regionsOf(CountryCode country) {
        return taxonomies
                .term(Taxonomies.COUNTRIES, country.value())
                .map(Term::parent)
                .map(this::withAncestors)
                .orElse(List.of());
    }

    /** A region and those that contain it, without the world. */
    public List<String> withAncestors(String region) {
        return taxonomies.ancestors(Taxonomies.REGIONS, region).stream()
                .map(Term::code)
                .filter(code -> !code.equals("001"))
                .toList();
    }

    /** The groups, such as the least developed countries, that a country belongs to. */
    public List<String> groupsOf(CountryCode country) {
        return groups.get().getOrDefault(country.value(), List.of());
    }

    /** The country that goes by this name, in any of the six languages and any usual spelling, or by its code. */
    public Optional<CountryCode> recognise(String name) {
        return Optional.ofNullable(byName().get(PlainName.of(name)));
    }

    private Map<String, CountryCode> byName() {
        int version = taxonomies.countries().version();
        Recognised known = recognised;
        if (known == null || known.version() != version) {
            known = new Recognised(version, readNames());
            recognised = known;
        }
        return known.byName();
    }

    private record Recognised(int version, Map<String, CountryCode> byName) {}

    private Map<String, CountryCode> readNames() {
        Map<String, CountryCode> names = new HashMap<>();
        for (Term term : taxonomies.scheme(Taxonomies.COUNTRIES).terms()) {
            CountryCode country = new CountryCode(term.code());
            Stream.concat(
                            Language.ALL.stream().flatMap(term::namesIn),
                            Stream.of(term.code(), term.alpha3() == null ? term.code() : term.alpha3()))
                    .map(PlainName::of)
                    .forEach(name -> names.putIfAbsent(name, country));
        }
        return Map.copyOf(names);
    }

    private Map<String, List<String>> readGroups() {
        Map<String, List<String>> byCountry = new HashMap<>();
        for (Term group : taxonomies.scheme(Taxonomies.GROUPS).terms()) {
            for (String member : group.members()) {
                byCountry.merge(
                        member,
                        List.of(group.code()),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return Map.copyOf(byCountry);
    }
}
