package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.Times;
import corridor.programme.releases.Difference;
import corridor.programme.releases.Difference.Moved;
import corridor.programme.releases.Entry;
import corridor.programme.releases.ProgrammeRelease;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what changed from one release to the next, as far as the reader may see it. */
@Component
class Changes {

    private final Sessions sessions;

    Changes(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What changed, in the order of time.
     *
     * @param only these sessions; none for all
     */
    List<Change> of(
            Frame frame, Cycle cycle, Optional<ProgrammeRelease> before, ProgrammeRelease release, Set<Long> only) {
        Difference difference =
                Difference.between(before.map(ProgrammeRelease::entries).orElse(List.of()), release.entries());
        Map<Long, Session> seen = sessions.byIds(
                frame.reader(), difference.moved().stream().map(Moved::session).toList());
        Times times = new Times(frame.language(), cycle.zone());
        List<Change> changes = new ArrayList<>();
        difference.moved().stream()
                .filter(one -> only.isEmpty() || only.contains(one.session()))
                .forEach(one -> Optional.ofNullable(seen.get(one.session()))
                        .ifPresent(session -> changes.add(change(frame, times, one, session))));
        return changes;
    }

    private static Change change(Frame frame, Times times, Moved moved, Session session) {
        String sentence = frame.t(
                "programme.change." + moved.kind().code(),
                moved.before().map(entry -> place(times, entry)).orElse(""),
                moved.after().map(entry -> place(times, entry)).orElse(""));
        return new Change(frame.in(session.title()), session.url(), moved.kind().code(), sentence);
    }

    private static String place(Times times, Entry entry) {
        return times.when(entry.starts(), entry.ends()) + ", " + entry.roomName();
    }
}
