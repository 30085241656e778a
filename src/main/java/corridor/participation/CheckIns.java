package corridor.participation;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.participation.BadgeStore.Came;
import corridor.participation.ParticipantStore.Expected;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door at which people show their badges. A note that arrives twice counts once, and one that is late is not lost. */
@Service
public class CheckIns {

    static final int MOST = 50;

    private static final Reader DOOR = Reader.system("check-in", Set.of(RegistrationLifecycle.CHECKING_IN));

    private final ParticipantStore participants;
    private final RegistrationStore registrations;
    private final BadgeStore badges;
    private final RegistrationLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    CheckIns(
            ParticipantStore participants,
            RegistrationStore registrations,
            BadgeStore badges,
            RegistrationLifecycle lifecycle,
            Workflow workflow,
            Clock clock) {
        this.participants = participants;
        this.registrations = registrations;
        this.badges = badges;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Whether this reader lets people in: the secretariat, and who works at that cycle. */
    public static boolean may(Reader reader, Cycle cycle) {
        return reader.may(RegistrationLifecycle.CHECKING_IN)
                && (reader.labels().contains(Audience.SECRETARIAT)
                        || reader.labels().contains(ParticipantBelonging.staff(cycle.id())));
    }

    /** Everyone who is expected. */
    public Outcome<List<Expected>> expected(Reader reader, Cycle cycle) {
        return may(reader, cycle) ? Outcome.done(participants.expected(reader, cycle.id())) : refused();
    }

    private static <T> Outcome<T> refused() {
        return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "check-in-for-staff"));
    }

    /**
     * Takes notes of who came, at most {@link #MOST} at once.
     *
     * @return an answer for each, in the order sent
     */
    @Transactional
    public Outcome<List<Answer>> checkIn(Reader reader, Cycle cycle, List<Note> notes) {
        if (!may(reader, cycle)) {
            return refused();
        }
        if (notes.size() > MOST) {
            return Outcome.refused(Refusal.of(Kind.TOO_LARGE, "check-in-many", MOST));
        }
        Map<String, Long> holders =
                badges.holders(cycle.id(), notes.stream().map(Note::code).toList());
        Instant now = clock.instant();
        List<Came> came = new ArrayList<>();
        for (Note note : notes) {
            Long holder = holders.get(note.code());
            if (holder != null && came.stream().noneMatch(one -> one.id().equals(note.id()))) {
                Instant at = note.at().isAfter(now) ? now : note.at();
                came.add(new Came(note.id(), holder, at.atOffset(ZoneOffset.UTC)));
            }
        }
        Set<UUID> fresh = badges.note(came, reader.actor());
        Map<Long, Registration> found = attend(came);
        return Outcome.done(notes.stream()
                .map(note -> {
                    Registration holder = found.get(holders.getOrDefault(note.code(), 0L));
                    return holder == null
                            ? new Answer(note.id(), Result.UNKNOWN, "")
                            : new Answer(
                                    note.id(),
                                    fresh.contains(note.id()) ? Result.TAKEN : Result.HELD,
                                    holder.who().name());
                })
                .toList());
    }

    private Map<Long, Registration> attend(List<Came> came) {
        Map<Long, Registration> found =
                registrations.unseen(came.stream().map(Came::registration).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Registration::id, one -> one));
        List<Target> first = found.values().stream()
                .filter(one -> one.state().equals(RegistrationLifecycle.CONFIRMED))
                .map(one -> Target.of(one.id()))
                .toList();
        workflow.move(lifecycle, DOOR, Change.of("attend"), first);
        return found;
    }

    /** Somebody showed a badge at a time; the note has an id of its own. */
    public record Note(UUID id, String code, Instant at) {}

    /** What became of a note; the name of whose badge it is. */
    public record Answer(UUID id, Result result, String name) {}

    /** What became of a note. */
    public enum Result {
        TAKEN,
        /** It had arrived before. */
        HELD,
        /** No badge of this cycle that still counts. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
