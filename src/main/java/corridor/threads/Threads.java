package corridor.threads;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of threads. */
@Service
public class Threads {

    private final LinkStore links;
    private final Map<String, RecordNames> names = new HashMap<>();

    Threads(LinkStore links, List<RecordNames> names) {
        this.links = links;
        names.forEach(one -> this.names.put(one.kind(), one));
    }

    /** Adds links; one that exists already stays as it is. */
    @Transactional
    public void link(Collection<Link> added) {
        links.add(added);
    }

    /** Removes the links of these relations that start at one of these records. */
    @Transactional
    public void unlink(Collection<Reference> from, Set<String> relations) {
        links.remove(from, relations);
    }

    /** The stations before and after a record that this reader may see: dated ones in order of time, then the others. */
    public List<ThreadEntry> of(Reader reader, Reference record) {
        List<Link> found = links.touching(record);
        Map<String, Map<Long, RecordNames.Named>> named = found.stream()
                .map(link -> other(link, record))
                .collect(Collectors.groupingBy(
                        Reference::kind,
                        Collectors.collectingAndThen(Collectors.toSet(), others -> namesOf(reader, others))));
        return found.stream()
                .map(link -> entry(link, record, named))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ThreadEntry::year, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Map<Long, RecordNames.Named> namesOf(Reader reader, Collection<Reference> records) {
        RecordNames known = names.get(records.iterator().next().kind());
        return known == null
                ? Map.of()
                : known.names(reader, records.stream().map(Reference::id).toList());
    }

    private static Reference other(Link link, Reference record) {
        return link.from().equals(record) ? link.to() : link.from();
    }

    private static Optional<ThreadEntry> entry(
            Link link, Reference record, Map<String, Map<Long, RecordNames.Named>> named) {
        Reference other = other(link, record);
        RecordNames.@Nullable Named name =
                named.getOrDefault(other.kind(), Map.of()).get(other.id());
        if (name == null) {
            return Optional.empty();
        }
        String relation = link.from().equals(record) ? link.relation() : link.relation() + "-of";
        Integer year = Objects.requireNonNullElse(link.year(), name.year() == null ? 0 : name.year());
        return Optional.of(new ThreadEntry(other, relation, name.name(), name.url(), year == 0 ? null : year));
    }
}
