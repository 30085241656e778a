package corridor.actors;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what organisations are called and where their pages are. */
@Component
class OrganisationNames implements RecordNames {

    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Organisations.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        return organisations.find(ids).stream()
                .collect(Collectors.toMap(
                        Organisation::id, one -> new Named(one.name(), "/organisations/" + one.slug(), null)));
    }
}
