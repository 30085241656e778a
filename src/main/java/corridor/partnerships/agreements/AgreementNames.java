package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells threads what agreements are called, to those who may read of them or are parties of them. */
@Component
class AgreementNames implements RecordNames {

    private final AgreementFronts fronts;
    private final AgreementStore store;

    AgreementNames(AgreementFronts fronts, AgreementStore store) {
        this.fronts = fronts;
        this.store = store;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids)
                .forEach(one -> names.put(one.id(), new Named(one.content().title(), one.workspace(), null)));
        fronts.byIds(reader, ids).forEach((id, front) -> names.put(id, named(front.agreement())));
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/agreements/")
                .flatMap(slug -> store.bySlug(reader, slug).stream()
                        .findFirst()
                        .or(() -> fronts.find(reader, slug).map(AgreementFront::agreement)))
                .map(Agreement::id);
    }

    /** Those whose focal points sign it. */
    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }

    private static Named named(Agreement one) {
        return new Named(one.content().title(), one.url(), year(one));
    }

    private static @Nullable Integer year(Agreement one) {
        return one.signedOn() == null ? null : one.signedOn().getYear();
    }
}
