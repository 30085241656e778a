package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.programme.releases.Entry;
import corridor.programme.releases.ProgrammeRelease;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A released programme as one reader sees it: sessions that they may not see are not in it.
 *
 * @param own those in which the reader has a part
 * @param starred those that the reader marked
 */
record Agenda(Cycle cycle, ProgrammeRelease release, List<Item> items, Set<Long> own, Set<Long> starred) {

    /**
     * A session and when and where it is.
     *
     * @param session none where only its public title is shown: it is by invitation
     */
    record Item(Entry entry, LocalizedText title, Optional<Session> session) {

        <T> List<T> all(Function<Session, List<T>> values) {
            return session.map(values).orElse(List.of());
        }

        boolean overlaps(Item other) {
            return entry.starts().isBefore(other.entry.ends())
                    && other.entry.starts().isBefore(entry.ends());
        }
    }

    LocalDate day(Item item) {
        return item.entry().starts().atZone(cycle.zone()).toLocalDate();
    }

    Set<LocalDate> days() {
        return items.stream().map(this::day).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean mine(Item item) {
        return own.contains(item.entry().session())
                || (item.session().isPresent() && starred.contains(item.entry().session()));
    }

    /** What the reader has a part in or marked. */
    Agenda mine() {
        return new Agenda(cycle, release, items.stream().filter(this::mine).toList(), own, starred);
    }
}
