package corridor.practices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.access.Reader;
import corridor.search.SearchResult.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Cards for hits. The index has already applied the rule of sight to exactly that version of the record, so a card of the
 * same version may come from memory; every other one is read under the rule of sight.
 */
@Component
class PracticeCards {

    private static final int KEPT = 20_000;

    private final PracticeStore store;
    private final Cache<Hit, PracticeCard> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PracticeCards(PracticeStore store) {
        this.store = store;
    }

    /** One card for each hit that is still to be seen, in the same order. */
    List<PracticeCard> of(Reader reader, List<Hit> hits) {
        Map<Long, PracticeCard> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Hit hit : hits) {
            PracticeCard card = known.getIfPresent(key(hit));
            if (card == null) {
                missing.add(hit.id());
            } else {
                found.put(hit.id(), card);
            }
        }
        if (!missing.isEmpty()) {
            store.cards(reader, missing).forEach((id, card) -> {
                known.put(new Hit(id, card.version(), ""), card);
                found.put(id, card);
            });
        }
        return hits.stream()
                .map(Hit::id)
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Hit key(Hit hit) {
        return hit.passage().isEmpty() ? hit : new Hit(hit.id(), hit.version(), "");
    }
}
