package corridor.consultations.appeals;

import static corridor.consultations.appeals.AppealLifecycle.WRITING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.consultations.appeals.Appeal.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of calls to action. */
@Service
public class Appeals {

    private final AppealStore store;
    private final AppealLifecycle lifecycle;
    private final Workflow workflow;

    Appeals(AppealStore store, AppealLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(WRITING);
    }

    @Transactional
    public Outcome<Long> draft(Reader reader, Content content) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "draft");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id = store.insert(content, Set.of(Audience.SECRETARIAT));
        id.ifPresent(one -> workflow.open(
                lifecycle,
                reader,
                "draft",
                Map.of(one, Map.of("title", content.title().byTag()))));
        return id.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "appeal-title-taken")));
    }

    /** Says it otherwise. Other words are another wording: those who signed keep the one that they signed. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Outcome<Appeal> locked = workflow.changeable(
                lifecycle, reader, target, WRITING, Set.of(AppealLifecycle.DRAFT, AppealLifecycle.OPEN));
        if (!(locked instanceof Outcome.Done<Appeal>(Appeal before))) {
            return locked.map(Appeal::id);
        }
        if (before.open() && !content.led()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "leads-missing"));
        }
        boolean reworded = before.open() && !before.content().text().equals(content.text());
        int wording = before.wording() + (reworded ? 1 : 0);
        store.change(before.id(), content, wording);
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                Map.of(
                        "wording",
                        before.wording(),
                        "text",
                        before.content().text().byTag()),
                Map.of("wording", wording, "text", content.text().byTag()));
        return Outcome.done(before.id());
    }

    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action) {
        return Set.of("launch", "close").contains(action)
                ? workflow.move(lifecycle, reader, Change.of(action), target)
                : Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
    }

    public Outcome<Appeal> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Appeal> list(Reader reader) {
        return store.list(reader);
    }

    public List<Offer> offers(Reader reader, Appeal appeal) {
        return workflow.offers(lifecycle, reader, appeal);
    }
}
