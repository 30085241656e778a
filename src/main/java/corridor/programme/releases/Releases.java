package corridor.programme.releases;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.programme.ProgrammeRights;
import corridor.programme.Works;
import corridor.programme.board.Board;
import corridor.programme.board.Problems;
import corridor.programme.plan.Clash;
import corridor.programme.plan.Place;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of releases: what everybody goes by. A release is made in one transaction and never changes; what is corrected
 * is released anew.
 */
@Service
public class Releases {

    private static final Reader SYSTEM = Reader.system("programme", Set.of(ProgrammeRights.RELEASING));
    private static final int LONGEST = 2_000;

    private final Problems problems;
    private final ReleaseStore store;
    private final ReleaseLifecycle lifecycle;
    private final Workflow workflow;
    private final Works works;
    private final Affected affected;
    private final ApplicationEventPublisher events;

    Releases(
            Problems problems,
            ReleaseStore store,
            ReleaseLifecycle lifecycle,
            Workflow workflow,
            Works works,
            Affected affected,
            ApplicationEventPublisher events) {
        this.problems = problems;
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.works = works;
        this.affected = affected;
        this.events = events;
    }

    /** The one that stands. */
    public Optional<ProgrammeRelease> standing(Reader reader, Cycle cycle) {
        return store.find(reader, cycle.id(), Optional.empty());
    }

    public Outcome<ProgrammeRelease> find(Reader reader, Cycle cycle, Optional<Integer> number) {
        return store.find(reader, cycle.id(), number)
                .map(Outcome::done)
                .orElseGet(() -> refused(Kind.MISSING, "page-missing"));
    }

    /** The latest first. */
    public List<ProgrammeRelease> all(Reader reader, Cycle cycle) {
        return store.of(reader, cycle.id());
    }

    public boolean mayRelease(Reader reader, Cycle cycle) {
        return reader.may(ProgrammeRights.RELEASING, cycle.chairs());
    }

    /** The work in progress, as the search for a plan needs it: with where sessions are in the release that stands. */
    public Board board(Cycle cycle) {
        Map<Long, Place> before = store.standing(cycle.id()).stream()
                .flatMap(release -> release.entries().stream())
                .collect(Collectors.toMap(Entry::session, entry -> new Place(entry.room(), entry.hour(), false)));
        return problems.of(cycle, before);
    }

    /**
     * Releases the work in progress. Refused where the work was changed since it was seen, where nothing differs from the
     * release that stands, and where a conflict has no reason for living with it.
     *
     * @param reasons by {@link Clash#key}
     */
    @Transactional
    public Outcome<Integer> release(Reader reader, Cycle cycle, int seen, String note, Map<String, String> reasons) {
        if (!mayRelease(reader, cycle)) {
            return refused(Kind.FORBIDDEN, "right-missing", "release");
        }
        if (!cycle.audience().contains(Audience.PUBLIC)) {
            return refused(Kind.CONFLICT, "programme-cycle-draft");
        }
        if (works.lock(cycle.id()) != seen) {
            return refused(Kind.STALE, "programme-changed");
        }
        Optional<ProgrammeRelease> last = store.standing(cycle.id());
        Board board = board(cycle);
        List<Entry> entries = Entries.of(board);
        Difference difference =
                Difference.between(last.map(ProgrammeRelease::entries).orElse(List.of()), entries);
        if (difference.moved().isEmpty()) {
            return last.map(one -> Releases.<Integer>refused(Kind.CONFLICT, "nothing-changed", one.number()))
                    .orElseGet(() -> refused(Kind.CONFLICT, "nothing-placed"));
        }
        Map<String, String> lived = lived(board, reasons);
        long unexplained = board.judged().broken().stream()
                .map(Clash::key)
                .distinct()
                .filter(key -> !lived.containsKey(key))
                .count();
        if (unexplained > 0) {
            return refused(Kind.CONFLICT, "conflicts-hard", unexplained);
        }
        return Outcome.done(write(reader, cycle, last, entries, lived, cut(note), difference));
    }

    private static Map<String, String> lived(Board board, Map<String, String> reasons) {
        Map<String, String> lived = new TreeMap<>();
        board.judged().broken().forEach(clash -> {
            String reason = cut(reasons.getOrDefault(clash.key(), ""));
            if (!reason.isEmpty()) {
                lived.put(clash.key(), reason);
            }
        });
        return lived;
    }

    private static String cut(String text) {
        String plain = TypedText.lines(text);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private int write(
            Reader reader,
            Cycle cycle,
            Optional<ProgrammeRelease> last,
            List<Entry> entries,
            Map<String, String> lived,
            String note,
            Difference difference) {
        last.ifPresent(one -> workflow.move(lifecycle, SYSTEM, Change.of("supersede"), Target.of(one.id()))
                .orThrow());
        int number = last.map(ProgrammeRelease::number).orElse(0) + 1;
        long id = store.insert(cycle.id(), number, cycle.audience(), entries, lived, note);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cycle", cycle.id());
        facts.put("number", number);
        facts.put("changed", difference.moved().size());
        facts.put("lived_with", lived);
        workflow.open(lifecycle, reader, "release", cycle.chairs(), Map.of(id, facts));
        affected.tell(cycle, id, number, difference);
        Set<Long> changed =
                difference.moved().stream().map(Difference.Moved::session).collect(Collectors.toSet());
        events.publishEvent(new ProgrammeReleased(cycle.id(), number, changed));
        return number;
    }

    private static <T> Outcome<T> refused(Kind kind, String code, Object... details) {
        return Outcome.refused(Refusal.of(kind, code, details));
    }
}
