package corridor.taxonomy;

import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.SiteSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of terms for programs. */
@RestController
@RequestMapping("/api/v1/taxonomies")
@Tag(name = "Taxonomies")
class TaxonomyApi {

    private final Taxonomies taxonomies;
    private final SiteSettings site;

    TaxonomyApi(Taxonomies taxonomies, SiteSettings site) {
        this.taxonomies = taxonomies;
        this.site = site;
    }

    /** Every list, without its terms. */
    @GetMapping
    @Operation(summary = "List the taxonomies", description = "With the source of each and how many terms it has.")
    List<SchemeItem> list() {
        return Taxonomies.SCHEMES.stream()
                .map(taxonomies::scheme)
                .map(scheme -> new SchemeItem(
                        scheme.code(),
                        url(scheme),
                        scheme.source(),
                        scheme.terms().size()))
                .toList();
    }

    /** One list, whole, in every language. Refuses 404 unknown. */
    @GetMapping("/{scheme}")
    @Operation(
            summary = "Read a taxonomy",
            description = "Its terms in their order, each with its titles by language, the term above it, the terms of "
                    + "other taxonomies that it corresponds to, and for a group of countries its members.")
    SchemeAnswer show(@PathVariable String scheme) {
        Scheme found = taxonomies
                .find(scheme)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "taxonomy-missing")));
        return new SchemeAnswer(
                found.code(),
                url(found),
                found.source(),
                found.terms().stream().map(TermItem::of).toList());
    }

    private String url(Scheme scheme) {
        return site.url() + "/api/v1/taxonomies/" + scheme.code();
    }

    /** A list of terms, without them. */
    record SchemeItem(String code, String url, String source, int count) {}

    /** A list of terms, whole. */
    record SchemeAnswer(String code, String url, String source, List<TermItem> terms) {}

    /**
     * A term.
     *
     * @param shortTitle absent where the title is short
     * @param maps by taxonomy, the codes of the terms that it corresponds to
     */
    record TermItem(
            String code,
            LocalizedText title,

            @com.fasterxml.jackson.annotation.JsonProperty("short") @Nullable
            LocalizedText shortTitle,

            @Nullable String parent,
            Map<String, List<String>> maps,
            List<String> members) {

        static TermItem of(Term term) {
            return new TermItem(
                    term.code(),
                    term.title(),
                    term.shortTitle().isEmpty() ? null : term.shortTitle(),
                    term.parent(),
                    term.maps(),
                    term.members());
        }
    }
}
