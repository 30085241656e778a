package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.exchange.ListingCards;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.threads.RecordNames;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads between whom introductions are, to those two. */
@Component
class IntroductionNames implements RecordNames {

    private final IntroductionStore store;
    private final ListingCards cards;

    IntroductionNames(IntroductionStore store, ListingCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public String kind() {
        return Introduction.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids)
                .forEach(one -> names.put(
                        one.id(),
                        new Named(
                                between(one),
                                one.url(),
                                one.createdAt().atZone(ZoneOffset.UTC).getYear())));
        return names;
    }

    private LocalizedText between(Introduction one) {
        Map<String, String> byTag = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            byTag.put(
                    language.tag(),
                    cards.named(one.offerSide(), language) + " · " + cards.named(one.needSide(), language));
        }
        return LocalizedText.of(byTag);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.byIds(reader, Set.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
