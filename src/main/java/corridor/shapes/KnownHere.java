package corridor.shapes;

import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import org.springframework.stereotype.Component;

/** What can be named, as this installation has it. */
@Component
class KnownHere implements Known {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    KnownHere(Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    @Override
    public boolean country(CountryCode code) {
        return countries.exists(code);
    }

    @Override
    public boolean term(String scheme, String code) {
        return taxonomies.term(scheme, code).isPresent();
    }

    @Override
    public boolean organisation(String slug) {
        return organisations.bySlug(slug).isPresent();
    }
}
