package corridor.partnerships;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.ui.SiteMapPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The addresses of partnerships, for search engines. */
@Component
class PartnershipSiteMap implements SiteMapPart {

    private final Partnerships partnerships;
    private final Search search;

    PartnershipSiteMap(Partnerships partnerships, Search search) {
        this.partnerships = partnerships;
        this.search = search;
    }

    @Override
    public String name() {
        return "partnerships";
    }

    @Override
    public long count(Reader reader) {
        return search.count(reader, Partnership.KIND);
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        List<Address> all = new ArrayList<>();
        partnerships.walk(
                reader,
                new SearchQuery(Partnership.KIND, "", Language.ENGLISH, Map.of(), PartnershipSource.NEWEST, 1, 1),
                piece -> piece.forEach(one -> all.add(Address.of(one.url()))));
        return all.stream().skip(skipped).limit(size).toList();
    }
}
