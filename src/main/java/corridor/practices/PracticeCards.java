package corridor.practices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.access.Reader;
import corridor.search.SearchResult.Hit;
import corridor.shared.LocalizedText;
import corridor.workflow.Moved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Cards for hits. The index has already applied the rule of sight to exactly that version of the record, so a card of the
 * same version may come from memory; every other one is read under the rule of sight. A change forgets the card before
 * anyone hears of it, so that an index that lags shows nothing that is gone.
 */
@Component
class PracticeCards {

    /** In characters of titles and summaries, all languages together. */
    private static final long MOST_TEXT = 20_000_000;

    private final PracticeStore store;
    private final Cache<Long, PracticeCard> known = Caffeine.newBuilder()
            .maximumWeight(MOST_TEXT)
            .weigher((Long id, PracticeCard card) -> 500 + length(card.title()) + length(card.summary()))
            .build();

    PracticeCards(PracticeStore store) {
        this.store = store;
    }

    /** One card for each hit that is still to be seen, in the same order. */
    List<PracticeCard> of(Reader reader, List<Hit> hits) {
        Map<Long, PracticeCard> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Hit hit : hits) {
            PracticeCard card = known.getIfPresent(hit.id());
            if (card == null || card.version() != hit.version()) {
                missing.add(hit.id());
            } else {
                found.put(hit.id(), card);
            }
        }
        if (!missing.isEmpty()) {
            store.cards(reader, missing).forEach((id, card) -> {
                known.put(id, card);
                found.put(id, card);
            });
        }
        return hits.stream()
                .map(Hit::id)
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static int length(LocalizedText text) {
        return text.byTag().values().stream().mapToInt(String::length).sum();
    }

    @EventListener
    void on(Moved moved) {
        // as part of the transaction's end, not as a listener of its own: that one would need a second connection
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(moved);
            }
        });
    }

    private void forget(Moved moved) {
        if (moved.kind().equals(Practice.KIND)) {
            known.invalidateAll(moved.records());
        }
    }
}
