package corridor.recommendations;

import static corridor.recommendations.RecommendationLifecycle.DECIDING;
import static corridor.recommendations.RecommendationLifecycle.WRITING;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.recommendations.Recommendation.Content;
import corridor.recommendations.RulingStore.Made;
import corridor.recommendations.RulingStore.Wording;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of recommendations. Each step is told by {@code workflow.Moved} of the kind {@code recommendation}; decisions have
 * a door of their own.
 *
 * @see Rulings
 */
@Service
public class Recommendations {

    private final RecommendationStore store;
    private final RegisterStore register;
    private final RegisterCounts counts;
    private final RulingStore rulings;
    private final RecommendationLifecycle lifecycle;
    private final Workflow workflow;
    private final Stays stays;

    Recommendations(
            RecommendationStore store,
            RegisterStore register,
            RegisterCounts counts,
            RulingStore rulings,
            RecommendationLifecycle lifecycle,
            Workflow workflow,
            Stays stays) {
        this.store = store;
        this.register = register;
        this.counts = counts;
        this.rulings = rulings;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.stays = stays;
    }

    /** Whether this reader may draft one for this cycle, or for a session of it. */
    public boolean mayDraft(Reader reader, Cycle cycle, Optional<Session> session) {
        return reader.may(WRITING, stays.keepers(cycle, session));
    }

    static boolean mayDecide(Reader reader, Cycle cycle) {
        return reader.may(DECIDING, cycle.chairs());
    }

    /**
     * Drafts a recommendation in a cycle.
     *
     * @return its id
     */
    @Transactional
    public Outcome<Long> draft(Reader reader, Cycle cycle, Content content) {
        Optional<Session> session = session(reader, content);
        Set<Long> keepers = stays.keepers(cycle, session);
        Optional<Refusal> refusal =
                workflow.mayOpen(lifecycle, reader, "draft", keepers).or(() -> misplaced(cycle, content, session));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = register.insert(
                reader, cycle, address(content.text()), content, keepers, RecommendationLifecycle.hidden(keepers));
        workflow.open(
                lifecycle,
                reader,
                "draft",
                keepers,
                Map.of(id, Map.of("cycle", cycle.id(), "text", content.text().byTag())));
        return Outcome.done(id);
    }

    private Optional<Session> session(Reader reader, Content content) {
        Long id = content.session();
        return id == null ? Optional.empty() : stays.session(reader, id);
    }

    private static Optional<Refusal> misplaced(Cycle cycle, Content content, Optional<Session> session) {
        boolean there = session.flatMap(one -> Optional.ofNullable(one.cycle()))
                .filter(one -> one == cycle.id())
                .isPresent();
        return content.session() == null || there
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "session-elsewhere"));
    }

    /** The first words of its text, for its address. */
    private static String address(LocalizedText text) {
        String[] words = text.in(corridor.shared.Language.ENGLISH).text().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }

    /** Says a draft otherwise. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Recommendation before = store.find(reader, List.of(target.id())).get(target.id());
        if (before != null) {
            Cycle cycle =
                    Objects.requireNonNull(stays.all(List.of(before.cycle())).get(before.cycle()));
            Optional<Refusal> refusal = misplaced(cycle, content, session(reader, content));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("change"), target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            register.change(id, content);
        }
        return moved;
    }

    /** Takes a draft away; one that was issued leaves by a decision alone. */
    @Transactional
    public Outcome<Long> discard(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("discard"), target);
    }

    /** Words it anew in one or more languages; the earlier texts stay. */
    @Transactional
    public Outcome<Long> reword(Reader reader, Target target, LocalizedText text, String reason) {
        if (reason.isBlank() || reason.length() > Ruling.LONGEST_WHY || text.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, Change.of("reword").because(reason), target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            register.reword(reader, id, text, reason);
        }
        return moved;
    }

    public Outcome<Recommendation> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(one -> Outcome.done(stays.chaired(List.of(one)).getFirst()))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public Map<Long, Recommendation> find(Reader reader, List<Long> ids) {
        return store.find(reader, ids);
    }

    /** Those that stand or once stood in a cycle. */
    public List<Recommendation> in(Reader reader, long cycle) {
        return stays.chaired(store.in(reader, cycle));
    }

    List<Recommendation> open(Reader reader, long forum) {
        return store.open(reader, forum);
    }

    public List<Offer> offers(Reader reader, Recommendation recommendation) {
        return workflow.offers(lifecycle, reader, recommendation);
    }

    /** What was decided on it, the first first. */
    List<Made> rulings(Recommendation recommendation) {
        return rulings.rulings(recommendation.id());
    }

    List<RulingStore.Bearing> bearings(Recommendation recommendation) {
        return rulings.bearings(List.of(recommendation.id()));
    }

    List<Wording> wordings(Recommendation recommendation) {
        return rulings.wordings(recommendation.id());
    }

    /** How many of a cycle wait for a decision. */
    public long undecided(long cycle) {
        return counts.waiting(cycle).all();
    }
}
