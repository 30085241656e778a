package corridor.exchange.suggestions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.exchange.ListingContent;
import corridor.exchange.OpenListings;
import corridor.exchange.OpenListings.Narrow;
import corridor.exchange.matching.Candidate.Places;
import corridor.exchange.matching.Candidate.Wish;
import corridor.taxonomy.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What open offers and needs say as far as it is matched, kept in memory for as long as nobody writes them anew. */
@Component
class Wishes {

    private static final int MOST = 40_000;

    private final OpenListings open;
    private final Countries countries;
    private final Cache<Long, Kept> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Wishes(OpenListings open, Countries countries) {
        this.open = open;
        this.countries = countries;
    }

    /** A wish, and what it was read of. */
    private record Kept(int version, long written, Wish wish) {

        boolean stands(Narrow one) {
            return version == one.version() && written == one.written();
        }
    }

    /** By id; one query, for those that are not known. */
    Map<Long, Wish> of(Collection<Narrow> listings) {
        Map<Long, Wish> wishes = new HashMap<>();
        for (Narrow one : listings) {
            Kept kept = known.getIfPresent(one.id());
            if (kept != null && kept.stands(one)) {
                wishes.put(one.id(), kept.wish());
            }
        }
        List<Narrow> unknown =
                listings.stream().filter(one -> !wishes.containsKey(one.id())).toList();
        Map<Long, ListingContent> contents =
                open.contents(unknown.stream().map(Narrow::id).toList());
        for (Narrow one : unknown) {
            ListingContent content = contents.get(one.id());
            if (content != null) {
                Wish wish = of(content);
                known.put(one.id(), new Kept(one.version(), one.written(), wish));
                wishes.put(one.id(), wish);
            }
        }
        return wishes;
    }

    Wish of(ListingContent content) {
        return new Wish(
                codes(content.themes().stream()),
                codes(content.capabilities().stream()),
                new Places(
                        content.anywhere(),
                        Set.copyOf(content.corridors()),
                        Set.copyOf(content.countries()),
                        codes(content.places().stream()
                                .flatMap(country ->
                                        countries.regionsOf(country).stream().limit(1)))),
                codes(content.resources().stream().map(ListingContent.ResourcePart::sort)),
                codes(content.kindsSought().stream()),
                codes(content.languages().stream()));
    }

    /** Thousands name the same few codes: each is kept once. */
    private static Set<String> codes(Stream<String> codes) {
        return codes.map(String::intern).collect(Collectors.toUnmodifiableSet());
    }
}
