package corridor.recommendations;

import corridor.access.Reader;
import corridor.ui.SiteMapPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The addresses of recommendations, for search engines. */
@Component
class RegisterMap implements SiteMapPart {

    private final RegisterCounts store;

    RegisterMap(RegisterCounts store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public long count(Reader reader) {
        return store.count(reader);
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        return store.slugs(reader, skipped, size).stream()
                .map(slug -> Address.of("/recommendations/" + slug))
                .toList();
    }
}
