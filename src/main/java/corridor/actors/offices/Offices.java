package corridor.actors.offices;

import corridor.access.Reader;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Opens the office of an organisation to its people and the secretariat. */
@Component
class Offices {

    private final Organisations organisations;

    Offices(Organisations organisations) {
        this.organisations = organisations;
    }

    Organisation open(Reader reader, String slug) {
        Organisation one = organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
        if (!Memberships.mayRead(reader, one.id())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
        }
        return one;
    }
}
