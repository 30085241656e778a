package corridor.search;

import corridor.audit.Invariant;
import corridor.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every record is in the index, in its present version, and nothing else is. */
@Component
class IndexEqualsDatabase implements Invariant {

    private final SearchIndex index;

    IndexEqualsDatabase(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "index-equals-database";
    }

    @Override
    public List<String> violations() {
        return index.preparation()
                .map(one -> List.of("being prepared: " + one.ready() + " of " + one.total() + " records"))
                .orElseGet(this::differences);
    }

    private List<String> differences() {
        return index.compare().stream().map(Reference::toString).toList();
    }
}
