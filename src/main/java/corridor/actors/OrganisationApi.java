package corridor.actors;

import corridor.access.Reader;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.SiteSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final OwnOrganisations own;
    private final Taxonomies taxonomies;
    private final Countries countries;
    private final SiteSettings site;

    OrganisationApi(
            Organisations organisations,
            OwnOrganisations own,
            Taxonomies taxonomies,
            Countries countries,
            SiteSettings site) {
        this.organisations = organisations;
        this.own = own;
        this.taxonomies = taxonomies;
        this.countries = countries;
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
        Slice<Organisation> found = Slice.of(organisations.named(q), page, Math.clamp(size, 1, MOST));
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

    /** Registers the organisation of the person who is signed in. */
    @PostMapping
    @Operation(
            summary = "Register an organisation",
            description =
                    "For the person who is signed in; they become its contributor. Refuses 403 sign-in-needed, 409 "
                            + "organisation-alike (send different: true once you have seen those), 422 organisation-incomplete, "
                            + "429 memberships-many.")
    OrganisationItem register(Reader reader, @RequestBody Registration wanted) {
        ProfileForm typed = wanted.form();
        if (!typed.problems(Language.ENGLISH, taxonomies, countries).isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "organisation-incomplete"));
        }
        if (!Boolean.TRUE.equals(wanted.different())
                && !own.alike(typed.anyName()).isEmpty()) {
            throw new RefusedException(Refusal.of(
                    Kind.CONFLICT,
                    "organisation-alike",
                    own.alike(typed.anyName()).getFirst().slug().value()));
        }
        return item(own.register(reader, typed.profile()).orThrow());
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

    /**
     * An organisation to register.
     *
     * @param name by language tag
     */
    record Registration(
            @Nullable Map<String, String> name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable String country,
            @Nullable Boolean different) {

        ProfileForm form() {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            Optional.ofNullable(name).orElse(Map.of()).forEach((tag, text) -> fields.add("name-" + tag, text));
            fields.add("short", shortName);
            fields.add("kind", kind);
            fields.add("country", country);
            return ProfileForm.of(fields);
        }
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
