package corridor.questions;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of question sets. */
@Service
public class QuestionSets {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final QuestionSetStore store;
    private final QuestionSetLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    QuestionSets(QuestionSetStore store, QuestionSetLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Begins a set, or the next number of one. Refused while it has a draft. */
    @Transactional
    public Outcome<Long> draft(Reader reader, String slug, Purpose purpose, LocalizedText title) {
        return draft(reader, slug, purpose, new QuestionSet.Text(title, List.of()));
    }

    private Outcome<Long> draft(Reader reader, String slug, Purpose purpose, QuestionSet.Text text) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "draft");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Optional<Long> id = store.insert(slug, purpose, text);
        id.ifPresent(one -> workflow.open(lifecycle, reader, "draft", Map.of(one, Map.of("slug", slug))));
        return id.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "set-has-a-draft")));
    }

    /** Begins the next number with the questions of this one. */
    @Transactional
    public Outcome<Long> copy(Reader reader, long id) {
        return find(reader, id)
                .then(set ->
                        draft(reader, set.slug(), set.purpose(), new QuestionSet.Text(set.title(), set.sections())));
    }

    /** Changes a draft. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, QuestionSet.Text text) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("change"), target);
        if (moved instanceof Outcome.Done<Long>) {
            store.write(target.id(), text);
        }
        return moved;
    }

    /** Publishes it for good. */
    @Transactional
    public Outcome<Long> publish(Reader reader, Target target) {
        return workflow.move(
                lifecycle,
                reader,
                Change.of("publish").recording(Map.of("published_at", OffsetDateTime.now(clock))),
                target);
    }

    /** Offers it no longer for new use; what rests on it stays. */
    @Transactional
    public Outcome<Long> retire(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("retire"), target);
    }

    @Transactional
    public Outcome<Long> discard(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("discard"), target);
    }

    /** A published or retired one, for whoever answers it. */
    public Optional<QuestionSet> find(long id) {
        return store.published(id);
    }

    public Outcome<QuestionSet> find(Reader reader, long id) {
        return store.find(reader, id).map(Outcome::done).orElseGet(() -> Outcome.refused(MISSING));
    }

    /** The newest published number. */
    public Optional<QuestionSet> newest(String slug) {
        return store.newest(slug);
    }

    /** The newest published numbers for a purpose. */
    public List<QuestionSet> offered(Purpose purpose) {
        return store.offered(purpose);
    }

    /** All numbers of a slug that this reader sees; of all slugs where it is blank. */
    public List<QuestionSet> list(Reader reader, String slug) {
        return store.list(reader, slug);
    }

    public List<Offer> offers(Reader reader, QuestionSet set) {
        return workflow.offers(lifecycle, reader, set);
    }

    long countDrafts(Reader reader) {
        return store.list(reader, "").stream().filter(QuestionSet::draft).count();
    }

    static boolean mayRead(Reader reader) {
        return reader.may(QuestionSetLifecycle.READING);
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(QuestionSetLifecycle.WRITING);
    }

    /** Publishes the sets that Corridor brings along, where they are other than the newest ones. */
    @Transactional
    void bring(List<QuestionSet> brought) {
        Reader reader = Reader.system("questions", Set.of(QuestionSetLifecycle.WRITING));
        store.lockAll();
        Map<String, String> known = store.fingerprints();
        for (QuestionSet one : brought) {
            QuestionSet.Text text = new QuestionSet.Text(one.title(), one.sections());
            if (!store.fingerprint(text).equals(known.get(one.slug()))) {
                draft(reader, one.slug(), one.purpose(), text)
                        .then(id -> publish(reader, Target.of(id)))
                        .orThrow();
            }
        }
    }
}
