package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.ui.SiteSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "Organisations")
class OrganisationApi {

    private static final int MOST = 100;

    private final Organisations organisations;
    private final SiteSettings site;

    OrganisationApi(Organisations organisations, SiteSettings site) {
        this.organisations = organisations;
        this.site = site;
    }

    /** A page of the organisations that carry the words in one of their names. */
    @GetMapping
    @Operation(
            summary = "List organisations",
            description =
                    "q: words, or beginnings of words, of any of its names; without it all. page from 1, size up to "
                            + MOST + ".")
    ListAnswer list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Slice<Organisation> found = organisations.named(q, Math.max(1, page), Math.clamp(size, 1, MOST));
        return new ListAnswer(
                found.items().stream().map(this::item).toList(), found.total(), found.number(), found.size());
    }

    /** One organisation. Refuses 404 unknown. */
    @GetMapping("/{slug}")
    @Operation(summary = "Read an organisation")
    OrganisationItem show(@PathVariable String slug) {
        return organisations
                .bySlug(slug)
                .map(this::item)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
    }

    private OrganisationItem item(Organisation organisation) {
        Long parent = organisation.parent();
        return new OrganisationItem(
                organisation.slug().value(),
                site.url() + "/organisations/" + organisation.slug(),
                organisation.name(),
                organisation.shortName(),
                organisation.kind(),
                organisation.country(),
                parent == null
                        ? null
                        : organisations
                                .find(parent)
                                .map(one -> one.slug().value())
                                .orElse(null),
                organisation.aliases(),
                organisation.version());
    }

    /** A page of organisations. */
    record ListAnswer(List<OrganisationItem> items, long total, int page, int size) {}

    /**
     * An organisation.
     *
     * @param kind code of the taxonomy {@code organisation-kinds}
     */
    record OrganisationItem(
            String slug,
            String url,
            LocalizedText name,
            @Nullable String shortName,
            String kind,
            @Nullable CountryCode country,
            @Nullable String parent,
            List<String> aliases,
            int version) {}
}
