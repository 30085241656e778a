package corridor.practices;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what practices are called, to those who may see them. */
@Component
class PracticeNames implements RecordNames {

    private final PracticeStore store;

    PracticeNames(PracticeStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Practice.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.cards(reader, ids)
                .forEach((id, card) -> names.put(
                        id,
                        new Named(
                                card.title(),
                                "/practices/" + card.slug(),
                                card.classification().years().from())));
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/practices/")
                .flatMap(slug -> store.bySlug(reader, slug))
                .map(Practice::id);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.find(reader, Set.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
