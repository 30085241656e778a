package corridor.taxonomy;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Countries and areas for programs. */
@RestController
@RequestMapping("/api/v1/countries")
@Tag(name = "Countries")
class CountryApi {

    private final Taxonomies taxonomies;
    private final Countries countries;

    CountryApi(Taxonomies taxonomies, Countries countries) {
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    @GetMapping
    @Operation(
            summary = "List countries and areas",
            description =
                    "Names in six languages, ISO 3166-1 and M49 codes; regions are codes of the taxonomy regions, the "
                            + "smallest first, groups those of country-groups. No opinion on the status of any is implied.")
    List<CountryItem> list() {
        return taxonomies.scheme(Taxonomies.COUNTRIES).terms().stream()
                .map(this::item)
                .toList();
    }

    /** One country by its two letters. Refuses 404 unknown. */
    @GetMapping("/{code}")
    @Operation(summary = "Read a country or area", description = "By its ISO 3166-1 alpha-2 code.")
    CountryItem show(@PathVariable String code) {
        return taxonomies
                .term(Taxonomies.COUNTRIES, code.toUpperCase(Locale.ROOT))
                .map(this::item)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "country-missing")));
    }

    private CountryItem item(Term term) {
        CountryCode country = new CountryCode(term.code());
        return new CountryItem(
                country,
                term.alpha3(),
                term.m49(),
                term.title(),
                countries.regionsOf(country),
                countries.groupsOf(country));
    }

    /** A country or area. */
    record CountryItem(
            CountryCode code,
            @Nullable String alpha3,
            @Nullable String m49,
            LocalizedText names,
            List<String> regions,
            List<String> groups) {}
}
