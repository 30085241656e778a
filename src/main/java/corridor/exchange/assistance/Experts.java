package corridor.exchange.assistance;

import static corridor.exchange.assistance.ExpertLifecycle.APPLYING;
import static corridor.exchange.assistance.ExpertLifecycle.LISTED;
import static corridor.exchange.assistance.ExpertLifecycle.PAUSED;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the roster of experts. Everybody enters, changes and leaves for themselves. */
@Service
public class Experts {

    static final Set<String> OWN_STEPS = Set.of("apply", "pause", "resume", "renew", "leave");
    static final Set<String> OTHERS_STEPS = Set.of("list", "decline");
    private static final Set<String> CHANGEABLE =
            Set.of(ExpertLifecycle.DRAFT, ExpertLifecycle.APPLIED, LISTED, PAUSED);
    private static final int YEARS = 1;
    private static final int LONGEST_REASON = 1_000;

    private final ExpertStore store;
    private final ExpertLifecycle lifecycle;
    private final Missions missions;
    private final Workflow workflow;
    private final Clock clock;

    Experts(ExpertStore store, ExpertLifecycle lifecycle, Missions missions, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.missions = missions;
        this.workflow = workflow;
        this.clock = clock;
    }

    public List<Expert> listed(Reader reader, String capability, String language) {
        return store.listed(reader, capability, language);
    }

    /** Those listed, for a request: who shares most of what it asks for comes first. */
    public List<Expert> fitting(Reader reader, AssistanceRequest request) {
        return store.fitting(reader, request.content());
    }

    /** Those who wait to be taken in; for those who decide that. */
    public List<Expert> waiting(Reader reader) {
        return reader.may(ExpertLifecycle.ADMITTING) ? store.waiting(reader) : List.of();
    }

    public Outcome<Expert> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** The reader's own place, if they have one. */
    public Optional<Expert> own(Reader reader) {
        return reader.person().flatMap(store::ofPerson);
    }

    static boolean self(Reader reader, Expert one) {
        return reader.person().filter(person -> person == one.person()).isPresent();
    }

    /** Begins or changes one's own entry. Who reads it changes with it. */
    @Transactional
    public Outcome<Long> write(Reader reader, ExpertContent content, int version) {
        Optional<Long> person = reader.person();
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "person-needed"));
        }
        Optional<Expert> before = store.ofPerson(person.get());
        return before.isPresent()
                ? change(reader, new Target(before.get().id(), version), content)
                : begin(reader, person.get(), content);
    }

    private Outcome<Long> begin(Reader reader, long person, ExpertContent content) {
        Optional<Long> id = store.insert(person, content);
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.open(lifecycle, reader, "begin", Map.of(id.get(), Map.of("person", person)));
        return Outcome.done(id.get());
    }

    private Outcome<Long> change(Reader reader, Target target, ExpertContent content) {
        return workflow.changeable(lifecycle, reader, target, APPLYING, CHANGEABLE)
                .then(one -> {
                    if (one.listed() && !content.complete()) {
                        return Outcome.refused(Refusal.of(Kind.CONFLICT, "expert-incomplete"));
                    }
                    Expert next = new Expert(
                            one.id(),
                            one.state(),
                            one.version(),
                            one.audience(),
                            one.cases(),
                            one.person(),
                            one.name(),
                            content,
                            one.until(),
                            one.reason());
                    store.replace(one.id(), content, lifecycle.audience(next, one.state()));
                    workflow.revised(
                            lifecycle, reader, one, Workflow.CHANGE, Map.of(), Map.of("version", one.version() + 1));
                    return Outcome.done(one.id());
                });
    }

    /**
     * Applies, pauses, resumes, renews or leaves, for oneself; takes in or declines, for those who decide.
     *
     * @param agreed whether one agrees that what one wrote is shown; needed to apply
     */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why, boolean agreed) {
        boolean own =
                store.find(reader, target.id()).filter(one -> self(reader, one)).isPresent();
        String reason = TypedText.lines(why);
        if (OWN_STEPS.contains(action) ? !own : !OTHERS_STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (action.equals("apply") && !agreed) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "consent-missing"));
        }
        if (action.equals("decline") && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        LocalDate until = LocalDate.now(clock).plusYears(YEARS);
        Change change = Change.of(action)
                .recording(
                        switch (action) {
                            case "apply" -> Map.of("agreed_at", OffsetDateTime.now(clock));
                            case "list", "renew" -> Map.of("until", until);
                            case "decline" -> Map.of("reason", reason);
                            default -> Map.of();
                        });
        return workflow.move(lifecycle, reader, change, target).map(id -> {
            if (action.equals("leave")) {
                store.forget(id);
                reader.person().ifPresent(missions::endOf);
            }
            return id;
        });
    }

    public List<Offer> offers(Reader reader, Expert one) {
        boolean self = self(reader, one);
        return workflow.offers(lifecycle, reader, one).stream()
                .filter(offer -> OTHERS_STEPS.contains(offer.action()) || (self && OWN_STEPS.contains(offer.action())))
                .toList();
    }
}
