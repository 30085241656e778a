package corridor.site;

import corridor.access.Reader;
import corridor.ui.NavigationEntry;
import corridor.ui.SiteMapPart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages that every installation has, and the first page of each area. */
@Component
class FixedPages implements SiteMapPart {

    private final List<Address> addresses;

    FixedPages(List<NavigationEntry> areas) {
        this.addresses = Stream.concat(
                        Stream.of("/", "/about", "/api", "/terms", "/privacy"),
                        areas.stream().map(NavigationEntry::url).sorted())
                .map(Address::of)
                .toList();
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public long count(Reader reader) {
        return addresses.size();
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        return addresses.stream().skip(skipped).limit(size).toList();
    }
}
