package corridor.threads;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of threads: what acts linked, and the one timeline of each record. */
@Service
public class Threads {

    private final LinkStore links;
    private final KnownRecords records;

    Threads(LinkStore links, KnownRecords records) {
        this.links = links;
        this.records = records;
    }

    /** Adds links; one that exists already stays as it is. */
    @Transactional
    public void link(Collection<Link> added) {
        links.add(added);
    }

    /** Removes the links of these relations that start at one of these records; those that people tied stay. */
    @Transactional
    public void unlink(Collection<Reference> from, Set<String> relations) {
        links.remove(from, relations);
    }

    /** The stations before and after a record that this reader may see: dated ones in order of time, then the others. */
    public List<ThreadEntry> of(Reader reader, Reference record) {
        List<Link> found = links.touching(record);
        Map<String, Map<Long, RecordNames.Named>> named = found.stream()
                .map(link -> link.other(record))
                .collect(Collectors.groupingBy(
                        Reference::kind,
                        Collectors.collectingAndThen(Collectors.toSet(), others -> records.names(reader, others))));
        return found.stream()
                .map(link -> entry(link, record, named))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ThreadEntry::year, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Optional<ThreadEntry> entry(
            Link link, Reference record, Map<String, Map<Long, RecordNames.Named>> named) {
        Reference other = link.other(record);
        RecordNames.@Nullable Named name =
                named.getOrDefault(other.kind(), Map.of()).get(other.id());
        if (name == null) {
            return Optional.empty();
        }
        Integer year = Objects.requireNonNullElse(link.year(), name.year() == null ? 0 : name.year());
        return Optional.of(
                new ThreadEntry(other, link.seenFrom(record), name.name(), name.url(), year == 0 ? null : year, link));
    }
}
