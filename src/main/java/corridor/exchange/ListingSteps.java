package corridor.exchange;

import static corridor.exchange.ListingLifecycle.OPENING;
import static corridor.exchange.ListingLifecycle.WRITING;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.offices.Flags;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the steps in the life of an offer or a need. */
@Service
public class ListingSteps {

    /** How it may end by a person’s word. */
    public static final List<String> OUTCOMES = List.of("met", "met-in-part", "withdrawn");

    private final ListingQuery query;
    private final ListingLifecycle lifecycle;
    private final Workflow workflow;
    private final Flags flags;
    private final Clock clock;

    ListingSteps(ListingQuery query, ListingLifecycle lifecycle, Workflow workflow, Flags flags, Clock clock) {
        this.query = query;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.flags = flags;
        this.clock = clock;
    }

    /**
     * Opens, pauses, resumes, closes or discards it.
     *
     * @param outcome how it ended, to close it
     */
    @Transactional
    public Outcome<Long> take(Reader reader, Target target, String action, String outcome) {
        if (!Listings.STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (action.equals("close") && !OUTCOMES.contains(outcome)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "outcome-missing"));
        }
        Optional<Refusal> refusal = query.byIds(reader, List.of(target.id())).stream()
                .findFirst()
                .flatMap(one -> obstacle(reader, one, action));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> facts = switch (action) {
            case "open" -> Map.of("opened_at", now);
            case "close" -> Map.of("closed_at", now, "outcome", outcome);
            default -> Map.of();
        };
        return workflow.move(lifecycle, reader, Change.of(action).recording(facts), target);
    }

    private Optional<Refusal> obstacle(Reader reader, Listing one, String action) {
        Right right = action.equals("open") ? OPENING : WRITING;
        if (reader.may(right, one.organisations()) && !Listings.mine(reader, one)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "listing-not-yours"));
        }
        boolean shows = action.equals("open") || action.equals("resume");
        return shows && reader.may(right, one.organisations()) && flags.flagged(one.organisation())
                ? Optional.of(Refusal.of(Kind.CONFLICT, "party-flagged"))
                : Optional.empty();
    }
}
