package corridor.corridors;

import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Organisations, and what each takes part in. */
@Controller
public class OrganisationPage {

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Panels panels;

    OrganisationPage(Organisations organisations, Countries countries, Taxonomies taxonomies, Panels panels) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.panels = panels;
    }

    @GetMapping("/organisations")
    String list(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute(
                "organisations",
                organisations.all().stream()
                        .map(one -> view(frame, one))
                        .sorted(Comparator.comparing(one -> one.name().text(), frame.alphabetical()))
                        .toList());
        return "corridors/organisations";
    }

    @GetMapping("/organisations/{slug}")
    String show(Frame frame, @PathVariable String slug, Model model) {
        Organisation organisation = organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        model.addAttribute("frame", frame);
        model.addAttribute("view", view(frame, organisation));
        model.addAttribute("office", Memberships.mayRead(frame.reader(), organisation.id()));
        model.addAttribute("practices", panels.practices(frame, "organisation", slug));
        model.addAttribute("panels", panels.others(frame, "organisation", slug));
        return "corridors/organisation";
    }

    private OrganisationView view(Frame frame, Organisation organisation) {
        CountryCode country = organisation.country();
        Organisation parent = organisation.parent() == null
                ? null
                : organisations.find(organisation.parent()).orElse(null);
        return new OrganisationView(
                organisation.slug().value(),
                organisation.name().in(frame.language()),
                organisation.shortName(),
                taxonomies.title("organisation-kinds", organisation.kind(), frame.language()),
                country == null ? null : new Place(country.value(), countries.name(country, frame.language())),
                parent == null ? null : view(frame, parent),
                organisation.aliases());
    }

    /** The page of an organisation. */
    public record OrganisationView(
            String slug,
            Rendering name,
            @Nullable String shortName,
            Rendering kind,
            @Nullable Place country,
            @Nullable OrganisationView parent,
            List<String> aliases) {}

    /** A country with its name. */
    public record Place(String code, Rendering name) {}
}
