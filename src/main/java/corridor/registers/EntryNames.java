package corridor.registers;

import corridor.access.Reader;
import corridor.registers.kinds.RegisterKind;
import corridor.threads.RecordNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what entries are called, to those who may see them. */
@Component
class EntryNames implements RecordNames {

    private final EntryQuery query;

    EntryNames(EntryQuery query) {
        this.query = query;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        query.byIds(reader, ids).forEach(one -> {
            String from = one.head().starts();
            names.put(
                    one.id(),
                    new Named(one.title(), one.url(), from.isEmpty() ? null : Integer.valueOf(from.substring(0, 4))));
        });
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return Arrays.stream(RegisterKind.values())
                .flatMap(kind -> RecordNames.slug(path, kind.url() + "/")
                        .flatMap(slug -> query.bySlugs(reader, kind, Set.of(slug)).stream()
                                .findFirst())
                        .stream())
                .map(Entry::id)
                .findFirst();
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return query.byIds(reader, Set.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
