package corridor.practices;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which values a practice can be narrowed. */
@Component
class PracticeFacets {

    /** In the order in which readers see them. */
    static final List<String> ALL = List.of(
            "theme",
            "country",
            "region",
            "corridor",
            "level",
            "kind",
            "organisation",
            "objective",
            "target",
            "maturity",
            "stage",
            "language",
            "year",
            "status");

    private final Countries countries;
    private final Organisations organisations;

    PracticeFacets(Countries countries, Organisations organisations) {
        this.countries = countries;
        this.organisations = organisations;
    }

    Map<String, Collection<String>> of(Practice practice) {
        Classification classified = practice.content().classification();
        List<Organisation> proponents =
                organisations.find(classified.proponents().organisations());
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("theme", classified.themes());
        facets.put("country", codes(classified.allCountries()));
        facets.put("region", regions(classified));
        facets.put("corridor", classified.places().corridors());
        facets.put("level", classified.levels());
        facets.put("kind", kinds(classified, proponents));
        facets.put(
                "organisation",
                Stream.concat(
                                proponents.stream().map(one -> one.slug().value()),
                                classified.proponents().others().stream())
                        .toList());
        facets.put("objective", classified.objectives());
        facets.put("target", classified.targets());
        facets.put("maturity", classified.maturities());
        facets.put("stage", classified.stages());
        facets.put(
                "language",
                practice.content().languages().stream().map(Language::tag).toList());
        facets.put(
                "year",
                IntStream.of(classified.years().each())
                        .mapToObj(String::valueOf)
                        .toList());
        facets.put("status", List.of(status(practice)));
        return facets;
    }

    /** How far it is confirmed, or where it stands before it is published. */
    static String status(Practice practice) {
        return status(practice.state(), practice.attested(), practice.origin());
    }

    /** The highest rung stands for those below it. */
    static String status(String state, boolean attested, Origin origin) {
        return switch (state) {
            case PracticeLifecycle.REVIEWED -> "peer-reviewed";
            case PracticeLifecycle.CHECKED, PracticeLifecycle.IN_REVIEW -> attested ? "attested" : origin.status();
            default -> state;
        };
    }

    static List<String> codes(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).toList();
    }

    /** Those that it names and those in which its countries lie, with what contains them. */
    Set<String> regions(Classification classified) {
        Set<String> regions = new LinkedHashSet<>();
        classified.allCountries().forEach(country -> regions.addAll(countries.regionsOf(country)));
        classified.places().regions().forEach(region -> regions.addAll(countries.withAncestors(region)));
        return regions;
    }

    private static Set<String> kinds(Classification classified, List<Organisation> proponents) {
        Set<String> kinds = new LinkedHashSet<>();
        proponents.forEach(one -> kinds.add(one.kind()));
        if (!classified.proponents().countries().isEmpty()) {
            kinds.add("national-government");
        }
        return kinds;
    }
}
