package corridor.partnerships.guide;

import corridor.access.Reader;
import corridor.partnerships.Partnership;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Change;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the guiding questions: what organisations answer about their partnerships, and who reads it. */
@Service
public class Guides {

    static final String SET = "partnership-guide";

    private final GuideStore store;
    private final GuideLifecycle lifecycle;
    private final QuestionSets sets;
    private final Workflow workflow;
    private final Clock clock;

    Guides(GuideStore store, GuideLifecycle lifecycle, QuestionSets sets, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.sets = sets;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The questions as they are asked now. */
    public QuestionSet questions() {
        return sets.newest(SET).orElseThrow(() -> new RefusedException(Refusal.of(Kind.CONFLICT, "questions-retired")));
    }

    /** The questions that were answered there. */
    public QuestionSet questions(Guide guide) {
        return sets.find(guide.questionSet()).orElseThrow();
    }

    /** The parties for which this reader may answer. */
    public List<Long> answering(Reader reader, Partnership partnership) {
        return partnership.confirmed().stream()
                .flatMap(one -> one.organisations().stream())
                .filter(one -> reader.may(GuideLifecycle.ANSWERING, Set.of(one)))
                .toList();
    }

    boolean mayGive(Reader reader, long organisation) {
        return reader.may(GuideLifecycle.GIVING, Set.of(organisation));
    }

    /** All answers about a partnership that this reader may read: their own, and what partners share. */
    public List<Guide> of(Reader reader, Partnership partnership) {
        return store.of(reader, partnership.id());
    }

    /**
     * Keeps answers; begins them where there are none.
     *
     * @param version the one that was read; none where nothing was answered yet
     */
    @Transactional
    public Outcome<Long> save(
            Reader reader, Partnership partnership, long organisation, Optional<Integer> version, Answers typed) {
        if (!answering(reader, partnership).contains(organisation)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "not-a-party"));
        }
        QuestionSet set = questions();
        Answers answers = typed.kept(set);
        if (!answers.problems(set).isEmpty()) {
            return Outcome.refused(Refusal.of(
                    Kind.INVALID,
                    "guide-answers-wrong",
                    String.join(", ", answers.problems(set).keySet())));
        }
        Optional<Guide> before = own(reader, partnership, organisation, set);
        return before.isEmpty()
                ? begin(reader, partnership, organisation, set, answers)
                : change(reader, new Target(before.get().id(), version.orElse(0)), answers);
    }

    /** What this organisation answered to these questions. */
    Optional<Guide> own(Reader reader, Partnership partnership, long organisation, QuestionSet set) {
        return of(reader, partnership).stream()
                .filter(one -> one.organisation() == organisation && one.questionSet() == set.id())
                .findFirst();
    }

    /** What it gave and has not taken back: to these questions, or to earlier ones that have been worded anew since. */
    Optional<Guide> given(Reader reader, Partnership partnership, long organisation) {
        return of(reader, partnership).stream()
                .filter(one -> one.organisation() == organisation && one.given())
                .findFirst();
    }

    private Outcome<Long> begin(
            Reader reader, Partnership partnership, long organisation, QuestionSet set, Answers answers) {
        Optional<Long> id = store.insert(partnership.id(), organisation, set.id(), answers);
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.open(
                lifecycle,
                reader,
                "answer",
                Set.of(organisation),
                Map.of(id.get(), Map.of("partnership", partnership.id(), "organisation", organisation)));
        return Outcome.done(id.get());
    }

    private Outcome<Long> change(Reader reader, Target target, Answers answers) {
        return workflow.changeable(lifecycle, reader, target, GuideLifecycle.ANSWERING, Set.of(GuideLifecycle.DRAFT))
                .map(one -> {
                    store.answer(one.id(), answers);
                    workflow.revised(
                            lifecycle,
                            reader,
                            one,
                            Workflow.CHANGE,
                            Map.of("answered", one.answers().byCode().size()),
                            Map.of("answered", answers.byCode().size()));
                    return one.id();
                });
    }

    /** Gives the answers: to partners where they are shared, and to the comparison where that is agreed to. */
    @Transactional
    public Outcome<Long> give(Reader reader, Target target, boolean shared, boolean compared) {
        return workflow.changeable(lifecycle, reader, target, GuideLifecycle.GIVING, Set.of(GuideLifecycle.DRAFT))
                .then(one -> {
                    store.consent(one.id(), shared, compared);
                    return workflow.move(
                            lifecycle,
                            reader,
                            Change.of("give").recording(Map.of("given_at", OffsetDateTime.now(clock))),
                            target);
                })
                .map(id -> {
                    workflow.move(
                            lifecycle,
                            reader,
                            Change.of("reopen"),
                            store.earlier(id).stream().map(Target::of).toList());
                    return id;
                });
    }

    /** Takes them back: partners read them no more from the next request, the comparison leaves them out from the next day. */
    @Transactional
    public Outcome<Long> reopen(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("reopen"), target);
    }

    /** Who has left neither reads nor shares any more, and who has come reads. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals("party")) {
            store.readdress(moved.records());
        }
    }
}
