package corridor.registers;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.ui.SiteMapPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The addresses of entries, for search engines. */
@Component
class RegisterSiteMap implements SiteMapPart {

    private final Registers registers;
    private final Search search;

    RegisterSiteMap(Registers registers, Search search) {
        this.registers = registers;
        this.search = search;
    }

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public long count(Reader reader) {
        return search.count(reader, Entry.KIND);
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        List<Address> all = new ArrayList<>();
        registers.walk(
                reader,
                new SearchQuery(Entry.KIND, "", Language.ENGLISH, Map.of(), EntrySource.NEWEST, 1, 1),
                piece -> piece.forEach(one -> all.add(Address.of(one.url()))));
        return all.stream().skip(skipped).limit(size).toList();
    }
}
