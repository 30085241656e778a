package corridor.forum.papers;

import static corridor.forum.papers.PaperLifecycle.CHANGEABLE;
import static corridor.forum.papers.PaperLifecycle.WRITING;

import corridor.access.Reader;
import corridor.forum.bodies.Body;
import corridor.forum.papers.Paper.Content;
import corridor.forum.sessions.Session;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of papers. Each step is told by {@code workflow.Moved} of the kind {@code paper}. */
@Service
public class Papers {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SYMBOL = 60;
    static final int LONGEST_TEXT = 20_000;

    private final PaperStore store;
    private final PaperEditionStore editions;
    private final PaperRounds rounds;
    private final PaperLifecycle lifecycle;
    private final Workflow workflow;

    Papers(
            PaperStore store,
            PaperEditionStore editions,
            PaperRounds rounds,
            PaperLifecycle lifecycle,
            Workflow workflow) {
        this.store = store;
        this.editions = editions;
        this.rounds = rounds;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** Those of a session and of its table that this reader may see, each as far as they see it. */
    public List<Paper> of(Reader reader, Session session) {
        return store.of(reader, session.id(), session.content().roundtable());
    }

    /** Those of a cycle, of all its sessions and of its tables. */
    public List<Paper> of(Reader reader, long cycle) {
        return store.ofCycle(reader, cycle);
    }

    /** Those of a body. */
    public List<Paper> of(Reader reader, Body body) {
        return store.ofBody(reader, body.id());
    }

    public Outcome<Paper> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Its texts, the newest first, as far as this reader may see them. */
    public List<PaperEdition> editions(Reader reader, Paper paper) {
        return editions.of(reader, paper.id());
    }

    public boolean mayWrite(Reader reader, PaperHome home) {
        return barred(reader, home).isEmpty();
    }

    /** Nobody begins what they would not see. */
    private Optional<Refusal> barred(Reader reader, PaperHome home) {
        return workflow.mayOpen(lifecycle, reader, "draft", home.team())
                .or(() -> Collections.disjoint(reader.labels(), PaperLifecycle.working(home.place(), home.team()))
                        ? Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft"))
                        : Optional.empty());
    }

    static boolean mayChange(Reader reader, Paper paper) {
        return reader.may(WRITING, paper.team()) && CHANGEABLE.contains(paper.state());
    }

    /** Begins one. */
    @Transactional
    public Outcome<Long> draft(Reader reader, PaperHome home, Content content) {
        Optional<Refusal> refusal = barred(reader, home).or(() -> wrong(content));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Set<String> audience = PaperLifecycle.working(home.place(), home.team());
        long id = store.insert(home.place(), content, audience);
        editions.begin(id, 1, content, audience);
        workflow.open(lifecycle, reader, "draft", home.team(), Map.of(id, journalled(content)));
        return Outcome.done(id);
    }

    private static Optional<Refusal> wrong(Content content) {
        boolean sound = !content.title().isEmpty()
                && content.title().byTag().values().stream().allMatch(one -> one.length() <= LONGEST_TITLE)
                && Paper.KINDS.contains(content.kind())
                && content.symbol().length() <= LONGEST_SYMBOL;
        boolean fits = content.text().byTag().values().stream().allMatch(one -> one.length() <= LONGEST_TEXT);
        return sound && fits
                ? Optional.empty()
                : Optional.of(
                        fits
                                ? Refusal.of(Kind.INVALID, "paper-incomplete")
                                : Refusal.of(Kind.INVALID, "paper-too-long", LONGEST_TEXT));
    }

    private static Map<String, Object> journalled(Content content) {
        return Map.of(
                "title", content.title().toString(),
                "kind", content.kind(),
                "symbol", content.symbol(),
                "languages", content.text().languages().toString());
    }

    /** Changes what is being written; what was sent round or published stays as it is. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Outcome<Paper> locked = workflow.changeable(lifecycle, reader, target, WRITING, CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Paper>(Paper before))) {
            return locked.map(Paper::id);
        }
        Optional<Refusal> wrong = wrong(content);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        store.change(before.id(), content);
        editions.change(before.id(), before.round().edition(), content);
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }

    public List<Offer> offers(Reader reader, Paper paper) {
        return workflow.offers(lifecycle, reader, paper);
    }

    /** Sends it round to these until that day, that one included. */
    @Transactional
    public Outcome<Long> circulate(Reader reader, Target target, Set<String> circle, Optional<LocalDate> until) {
        return rounds.circulate(reader, target, circle, until);
    }

    /** Revises, publishes, replaces or drops it. To drop one needs a reason. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why) {
        return rounds.step(reader, target, action, why.strip());
    }
}
