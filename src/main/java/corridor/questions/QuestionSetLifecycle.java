package corridor.questions;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a set of questions: written, published for good, retired from new use. */
@Component
class QuestionSetLifecycle implements Lifecycle<QuestionSet>, Grants {

    static final Right WRITING = new Right("question-set.write");
    static final Right READING = new Right("question-set.read");

    private static final String DRAFT = "draft";

    private final QuestionSetStore store;

    QuestionSetLifecycle(QuestionSetStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return QuestionSet.KIND;
    }

    @Override
    public String table() {
        return "questions.question_set";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<QuestionSet>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "change", DRAFT, WRITING),
                Transition.<QuestionSet>of(Set.of(DRAFT), "publish", "published", WRITING)
                        .guardedBy(
                                new Guard<>("set-empty", set -> !set.questions().isEmpty()),
                                new Guard<>("set-malformed", WellFormed::is))
                        .recording("published_at"),
                Transition.of(Set.of("published"), "retire", "retired", WRITING),
                Transition.of(Set.of(DRAFT), "discard", "discarded", WRITING));
    }

    @Override
    public Set<String> audience(QuestionSet record, String state) {
        return state.equals("published") || state.equals("retired")
                ? Set.of(Audience.PUBLIC)
                : Set.of(Audience.SECRETARIAT);
    }

    @Override
    public List<QuestionSet> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT), READING, Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR));
    }
}
