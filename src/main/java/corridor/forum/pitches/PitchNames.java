package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells threads what pitches are called, to those who may see them. */
@Component
class PitchNames implements RecordNames {

    private final PitchStore store;

    PitchNames(PitchStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Pitch.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids)
                .forEach(one -> names.put(one.id(), new Named(one.content().title(), one.url(), null)));
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/forums/pitches/")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> store.find(reader, Long.parseLong(id)))
                .map(Pitch::id);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.find(reader, id).map(Pitch::organisations).orElse(Set.of());
    }
}
