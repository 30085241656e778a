package corridor.practices;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.threads.ThreadEntry;
import corridor.threads.Threads;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of practices: every page, API, import and job goes through it. */
@Service
public class Practices {

    /** How the address of a practice begins that has no title yet. */
    public static final String PROVISIONAL = "submission-";

    private final PracticeStore store;
    private final PracticeDeskQuery desk;
    private final PracticeCards cards;
    private final PracticeLifecycle lifecycle;
    private final Revisions revisions;
    private final PracticeSteps steps;
    private final Workflow workflow;
    private final Search search;
    private final Threads threads;

    Practices(
            PracticeStore store,
            PracticeDeskQuery desk,
            PracticeCards cards,
            PracticeLifecycle lifecycle,
            Revisions revisions,
            PracticeSteps steps,
            Workflow workflow,
            Search search,
            Threads threads) {
        this.store = store;
        this.desk = desk;
        this.cards = cards;
        this.lifecycle = lifecycle;
        this.revisions = revisions;
        this.steps = steps;
        this.workflow = workflow;
        this.search = search;
        this.threads = threads;
    }

    /**
     * A practice by its address. One that was retracted is refused as gone, one that was merged as moved to its successor
     * (the refusal's detail).
     */
    public Outcome<Practice> find(Reader reader, String slug) {
        Optional<Practice> practice = store.bySlug(reader, slug);
        if (practice.isPresent()) {
            return Outcome.done(practice.get());
        }
        return Outcome.refused(store.trace(reader, slug)
                .map(Practices::gone)
                .orElseGet(() -> Refusal.of(Kind.MISSING, "practice-missing")));
    }

    private static Refusal gone(PracticeStore.Trace trace) {
        return trace.successor()
                .map(successor -> Refusal.of(Kind.GONE, "practice-merged", successor))
                .orElseGet(() -> Refusal.of(Kind.GONE, "practice-retracted"));
    }

    /** Those of these practices that this reader may see. */
    public List<Practice> find(Reader reader, Collection<Long> ids) {
        return store.find(reader, ids);
    }

    /** Those with these addresses that this reader may see. */
    public List<Practice> bySlugs(Reader reader, Collection<String> slugs) {
        return store.bySlugs(reader, slugs);
    }

    /** Whether nothing was ever recorded. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** Titles and fingerprints of all practices that this reader may see: what an import looks for duplicates in. */
    public List<Known> known(Reader reader) {
        return store.known(reader);
    }

    /** Searches; the cards are in the order of the hits. */
    public Found search(Reader reader, SearchQuery query) {
        SearchResult result = search.find(reader, query);
        return new Found(result, cards.of(reader, result.hits()));
    }

    /** Goes through every practice that a query finds, in its order and in pieces. */
    public void walk(Reader reader, SearchQuery query, Consumer<List<PracticeCard>> piece) {
        search.walk(reader, query, hits -> piece.accept(cards.of(reader, hits)));
    }

    public List<ThreadEntry> thread(Reader reader, Practice practice) {
        return threads.of(reader, practice.reference());
    }

    /** What this reader can do with a practice now. */
    public List<Offer> offers(Reader reader, Practice practice) {
        return workflow.offers(lifecycle, reader, practice);
    }

    /** Whether this reader may write a practice now. */
    public boolean writes(Reader reader, Practice practice) {
        return PracticeLifecycle.writes(reader, practice);
    }

    /** Records drafts, all or none. Returns their ids in the order given. */
    @Transactional
    public Outcome<List<Long>> draft(Reader reader, List<PracticeDraft> drafts) {
        Set<Set<Long>> owners =
                drafts.stream().map(PracticeDraft::organisations).collect(Collectors.toSet());
        for (Set<Long> owner : owners) {
            Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "draft", owner);
            if (obstacle.isPresent()) {
                return Outcome.refused(obstacle.get());
            }
        }
        List<Long> ids = store.insert(drafts);
        Map<Long, Map<String, Object>> facts = new LinkedHashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            PracticeDraft draft = drafts.get(at);
            facts.put(
                    ids.get(at),
                    Map.of(
                            "origin",
                            draft.origin().code(),
                            "title",
                            draft.content().title().byTag()));
        }
        workflow.open(lifecycle, reader, "draft", all(owners), facts);
        revisions.link(ids, drafts);
        return Outcome.done(ids);
    }

    private static Set<Long> all(Set<Set<Long>> owners) {
        return owners.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Publishes after the secretariat's check. Each is judged by itself. */
    @Transactional
    public List<Outcome<Long>> check(Reader reader, List<Target> targets) {
        return steps.check(reader, targets);
    }

    /** Takes drafts back that were never published. */
    @Transactional
    public List<Outcome<Long>> withdraw(Reader reader, List<Target> targets, String reason) {
        return workflow.move(lifecycle, reader, Change.of("withdraw").because(reason), targets);
    }

    /** Takes a published practice out of the repository; its address keeps a tombstone. */
    @Transactional
    public Outcome<Long> retract(Reader reader, Target target, String reason) {
        return act(reader, target, "retract", reason);
    }

    /**
     * Takes one step in the life of a practice. Those that somebody will ask about later need a reason.
     *
     * @param action of the transition table, such as {@code submit} or {@code publish}
     */
    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String reason) {
        return steps.act(reader, target, action, reason);
    }

    /** Replaces what is said of a practice; what a published one said before is kept as an edition. */
    @Transactional
    public Outcome<Long> revise(Reader reader, Target target, PracticeContent content, String note) {
        return revisions.revise(reader, target, content, note);
    }

    /** Puts texts in one language beside their originals, by their keys in {@link ContentTexts}; others stay as they are. */
    @Transactional
    public Outcome<Long> translate(
            Reader reader, Target target, Language language, Map<String, Translating.Translation> texts) {
        return revisions.translate(reader, target, language, texts);
    }

    /** What a practice said before each change since it was published, the latest first. */
    public List<Edition> editions(Practice practice) {
        return revisions.editions(practice.id());
    }

    /** What happened to a practice, newest first. */
    public List<Audit.Trace> history(Practice practice) {
        return revisions.history(practice);
    }

    /** The practices of these organisations that this reader may see, in whatever state, the latest changed first. */
    public List<Practice> ofOwners(Reader reader, Collection<Long> organisations) {
        return desk.ofOwners(reader, organisations);
    }

    /** How many practices of these organisations are being written, and how many wait for this reader's check. */
    public long countOpen(Reader reader, Collection<Long> organisations) {
        return desk.countOpen(reader, organisations, reader.may(PracticeLifecycle.CHECKING, Set.of()));
    }

    /** Makes an organisation the owner of a practice that nobody owned, or that it claimed rightly. */
    @Transactional
    public Outcome<Long> assign(Reader reader, Target target, long organisation) {
        return revisions.assign(reader, target, organisation);
    }

    /** Those that wait for a check, the longest waiting first. */
    public List<Practice> waiting(Reader reader) {
        return desk.inState(reader, PracticeLifecycle.SUBMITTED);
    }

    /**
     * Merges duplicates into one practice, which takes over what it lacks: translations, proponents, places, showings,
     * sources. The others point to it from then on.
     */
    @Transactional
    public Outcome<Long> merge(Reader reader, long survivor, List<Long> duplicates) {
        return revisions.merge(reader, survivor, duplicates);
    }

    /** Ties a practice to others that it continues or contains. */
    @Transactional
    public void relate(Reader reader, long practice, List<Long> others) {
        workflow.mayOpen(lifecycle, reader, "draft")
                .ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        revisions.relate(practice, others);
    }

    /** What is needed of a practice to see whether another one repeats it. */
    public record Known(long id, LocalizedText title, List<Long> fingerprint) {}

    /** What a search found, with the cards to show. */
    public record Found(SearchResult result, List<PracticeCard> cards) {}
}
