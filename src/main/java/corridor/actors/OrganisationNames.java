package corridor.actors;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return organisations.byId(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Named(
                                one.getValue().name(),
                                "/organisations/" + one.getValue().slug(),
                                null)));
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/organisations/")
                .flatMap(organisations::bySlug)
                .map(Organisation::id);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return Set.of(id);
    }
}
