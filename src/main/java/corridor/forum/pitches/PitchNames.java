package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
}
