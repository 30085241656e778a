package corridor.practices;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of practices: every page, API, import and job goes through it. */
@Service
public class Practices {

    private final PracticeStore store;
    private final PracticeCards cards;
    private final PracticeLifecycle lifecycle;
    private final PracticeLinks links;
    private final Workflow workflow;
    private final Search search;
    private final Threads threads;
    private final Clock clock;

    Practices(
            PracticeStore store,
            PracticeCards cards,
            PracticeLifecycle lifecycle,
            PracticeLinks links,
            Workflow workflow,
            Search search,
            Threads threads,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.lifecycle = lifecycle;
        this.links = links;
        this.workflow = workflow;
        this.search = search;
        this.threads = threads;
        this.clock = clock;
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

    /** Records drafts, all or none. Returns their ids in the order given. */
    @Transactional
    public Outcome<List<Long>> draft(Reader reader, List<PracticeDraft> drafts) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "draft");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        List<Long> ids = store.insert(drafts, Set.of(Audience.SECRETARIAT));
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
        workflow.open(lifecycle, reader, "draft", facts);
        links.record(ids, drafts);
        return Outcome.done(ids);
    }

    /** Publishes after the secretariat's check. Each is judged by itself. */
    @Transactional
    public List<Outcome<Long>> check(Reader reader, List<Target> targets) {
        return workflow.move(
                lifecycle,
                reader,
                Change.of("check").recording(Map.of("published_at", OffsetDateTime.now(clock))),
                targets);
    }

    /** Takes drafts back that were never published. */
    @Transactional
    public List<Outcome<Long>> withdraw(Reader reader, List<Target> targets, String reason) {
        return workflow.move(lifecycle, reader, Change.of("withdraw").because(reason), targets);
    }

    /** Takes a published practice out of the repository; its address keeps a tombstone. */
    @Transactional
    public Outcome<Long> retract(Reader reader, Target target, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return workflow.move(lifecycle, reader, Change.of("retract").because(reason), target);
    }

    /**
     * Merges duplicates into one practice, which takes over what it lacks: translations, proponents, places, showings,
     * sources. The others point to it from then on.
     */
    @Transactional
    public Outcome<Long> merge(Reader reader, long survivor, List<Long> duplicates) {
        if (!reader.may(PracticeLifecycle.MERGING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "merge"));
        }
        List<Practice> locked =
                store.lock(java.util.stream.Stream.concat(java.util.stream.Stream.of(survivor), duplicates.stream())
                        .sorted()
                        .toList());
        Optional<Practice> kept =
                locked.stream().filter(one -> one.id() == survivor).findFirst();
        if (kept.isEmpty() || duplicates.contains(survivor)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "practice-missing"));
        }
        if (!PracticeLifecycle.PUBLISHED.contains(kept.get().state())
                && locked.stream().anyMatch(one -> PracticeLifecycle.PUBLISHED.contains(one.state()))) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "merge-into-unpublished"));
        }
        List<Target> targets = duplicates.stream().map(Target::of).toList();
        Change change = Change.of("merge").recording(Map.of("superseded_by", survivor));
        workflow.move(lifecycle, reader, change, targets).forEach(Outcome::orThrow);
        store.leadOn(duplicates, survivor);
        PracticeContent content = kept.get().content();
        for (Practice duplicate : locked) {
            if (duplicate.id() != survivor) {
                content = Merging.into(content, duplicate.content());
            }
        }
        return revise(reader, kept.get(), content, "absorb");
    }

    /** Ties a practice to others that it continues or contains. */
    @Transactional
    public void relate(Reader reader, long practice, List<Long> others) {
        workflow.mayOpen(lifecycle, reader, "draft")
                .ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        links.relate(practice, others);
    }

    private Outcome<Long> revise(Reader reader, Practice practice, PracticeContent content, String action) {
        if (!store.replace(practice.id(), practice.version(), content)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.revised(
                lifecycle,
                reader,
                practice,
                action,
                practice.content().differences(content),
                content.differences(practice.content()));
        links.record(
                List.of(practice.id()),
                List.of(new PracticeDraft(practice.slug(), practice.origin(), content, List.of())));
        return Outcome.done(practice.id());
    }

    /** What is needed of a practice to see whether another one repeats it. */
    public record Known(long id, LocalizedText title, List<Long> fingerprint) {}

    /** What a search found, with the cards to show. */
    public record Found(SearchResult result, List<PracticeCard> cards) {}
}
