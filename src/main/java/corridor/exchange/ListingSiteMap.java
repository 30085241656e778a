package corridor.exchange;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.ui.SiteMapPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The addresses of offers and needs, for search engines. */
@Component
class ListingSiteMap implements SiteMapPart {

    private final Listings listings;
    private final Search search;

    ListingSiteMap(Listings listings, Search search) {
        this.listings = listings;
        this.search = search;
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public long count(Reader reader) {
        return search.count(reader, Listing.KIND);
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        List<Address> all = new ArrayList<>();
        listings.walk(
                reader,
                new SearchQuery(Listing.KIND, "", Language.ENGLISH, Map.of(), ListingSource.NEWEST, 1, 1),
                piece -> piece.forEach(one -> all.add(Address.of(one.url()))));
        return all.stream().skip(skipped).limit(size).toList();
    }
}
