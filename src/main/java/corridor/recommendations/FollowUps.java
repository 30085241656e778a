package corridor.recommendations;

import static corridor.recommendations.FollowUpLifecycle.FOLLOWING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.outbox.Tasks;
import corridor.recommendations.FollowUp.Told;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of follow-ups, which organisations tell of their own accord. */
@Service
public class FollowUps {

    private final FollowUpStore store;
    private final FollowUpLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;
    private final Tasks tasks;

    FollowUps(
            FollowUpStore store,
            FollowUpLifecycle lifecycle,
            Workflow workflow,
            Organisations organisations,
            Tasks tasks) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
        this.tasks = tasks;
    }

    /** The organisations for which this reader may tell. */
    public List<Organisation> organisationsOf(Reader reader) {
        return organisations.find(reader.organisationsWith(FOLLOWING));
    }

    /** What this reader's organisations told of a recommendation. */
    public List<FollowUp> own(Reader reader, Recommendation recommendation) {
        return store.of(
                reader,
                recommendation.id(),
                organisationsOf(reader).stream().map(Organisation::id).toList());
    }

    List<FollowUp> named(Reader reader, Recommendation recommendation) {
        return store.named(reader, recommendation.id());
    }

    /** For everyone, from three on. */
    public Aggregate aggregate(Recommendation recommendation) {
        return Aggregate.of(store.counted(recommendation.id()));
    }

    /** Tells what an organisation does, or tells it otherwise where it has told already. */
    @Transactional
    public Outcome<Long> tell(Reader reader, Recommendation recommendation, long organisation, int version, Told told) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "tell", Set.of(organisation))
                .or(() -> recommendation.open()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Kind.CONFLICT, "follow-up-of-open-alone")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Set<String> audience = FollowUpLifecycle.audience(organisation, told.named());
        Optional<FollowUp> before = store.of(reader, recommendation.id(), List.of(organisation)).stream()
                .findFirst();
        if (before.isPresent()) {
            return change(reader, before.get(), version, told, audience);
        }
        Optional<Long> written = store.insert(recommendation.id(), organisation, told, audience);
        written.ifPresent(id -> {
            workflow.open(lifecycle, reader, "tell", Set.of(organisation), Map.of(id, journalled(told)));
            decline(recommendation, organisation);
        });
        return written.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
    }

    private Outcome<Long> change(Reader reader, FollowUp before, int version, Told told, Set<String> audience) {
        if (!store.change(before.id(), version, told, audience)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.revised(lifecycle, reader, before, "change", journalled(before.told()), journalled(told));
        return Outcome.done(before.id());
    }

    private static Map<String, Object> journalled(Told told) {
        return Map.of("what", told.what(), "progress", told.progress(), "named", told.named());
    }

    /** Puts the invitation to tell away; nobody learns whether it was answered. */
    @Transactional
    public Outcome<Long> putAway(Reader reader, Recommendation recommendation, long organisation) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "tell", Set.of(organisation));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        decline(recommendation, organisation);
        return Outcome.done(recommendation.id());
    }

    private void decline(Recommendation recommendation, long organisation) {
        tasks.close(List.of(new Tasks.Waiting(recommendation.reference(), Audience.organisation(organisation))));
    }

    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("withdraw"), target);
    }
}
