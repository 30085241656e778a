package corridor.exchange;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what offers and needs are called, to those who may see them. */
@Component
class ListingNames implements RecordNames {

    private final ListingQuery query;

    ListingNames(ListingQuery query) {
        this.query = query;
    }

    @Override
    public String kind() {
        return Listing.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        query.byIds(reader, ids).forEach(one -> {
            var from = one.term().starts();
            names.put(one.id(), new Named(one.title(), one.url(), from == null ? null : from.getYear()));
        });
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/exchange/")
                .flatMap(slug -> query.bySlug(reader, slug))
                .map(Listing::id);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return query.byIds(reader, Set.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
