package corridor.shapes;

import corridor.actors.Naming;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What can be named, as this installation has it. */
@Component
class KnownHere implements Known {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final Naming naming;

    KnownHere(Countries countries, Taxonomies taxonomies, Organisations organisations, Naming naming) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.naming = naming;
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
    public List<String> named(MultiValueMap<String, String> sent, String field) {
        return naming.slugs(sent, field);
    }

    @Override
    public boolean organisation(String slug) {
        return organisations.bySlug(slug).isPresent();
    }
}
