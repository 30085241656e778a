package corridor.programme.agenda;

import corridor.programme.releases.Entry;
import corridor.programme.releases.ProgrammeRelease;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The last that was said of a session: where it was, in which release, and when that was said. */
record LastSaid(ProgrammeRelease release, Entry entry, int sequence, Instant changed) {

    /** Where each session was last, and when that was said; the releases from the latest to the first. */
    static Map<Long, LastSaid> of(List<ProgrammeRelease> latestFirst) {
        Map<Long, LastSaid> last = new TreeMap<>();
        Set<Long> previous = new HashSet<>();
        for (ProgrammeRelease release : latestFirst.reversed()) {
            Set<Long> here = new HashSet<>();
            for (Entry entry : release.entries()) {
                here.add(entry.session());
                boolean stays = previous.contains(entry.session());
                last.merge(
                        entry.session(),
                        new LastSaid(release, entry, release.number(), release.releasedAt()),
                        (before, now) -> stays && before.entry().equals(entry)
                                ? new LastSaid(release, entry, before.sequence(), before.changed())
                                : now);
            }
            previous.stream()
                    .filter(session -> !here.contains(session))
                    .forEach(session -> last.computeIfPresent(
                            session,
                            (id, one) ->
                                    new LastSaid(one.release(), one.entry(), release.number(), release.releasedAt())));
            previous = here;
        }
        return last;
    }
}
