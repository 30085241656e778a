package corridor.consultations.discussions;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells threads what discussions are called, to those who may see them. */
@Component
class DiscussionNames implements RecordNames {

    private final DiscussionStore store;

    DiscussionNames(DiscussionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Discussion.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach(one -> {
            LocalDate day = one.content().lastDay();
            names.put(one.id(), new Named(one.content().title(), one.url(), day == null ? null : day.getYear()));
        });
        return names;
    }
}
