package corridor.consultations.appeals;

import static corridor.consultations.appeals.AppealLifecycle.WRITING;
import static corridor.consultations.appeals.SignatureLifecycle.SIGNING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.appeals.Appeal.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
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

/** The door of calls to action and of their signatures. */
@Service
public class Appeals {

    private final AppealStore store;
    private final SignatureStore signatures;
    private final AppealLifecycle lifecycle;
    private final SignatureLifecycle signing;
    private final Workflow workflow;
    private final Organisations organisations;
    private final Clock clock;

    Appeals(
            AppealStore store,
            SignatureStore signatures,
            AppealLifecycle lifecycle,
            SignatureLifecycle signing,
            Workflow workflow,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.lifecycle = lifecycle;
        this.signing = signing;
        this.workflow = workflow;
        this.organisations = organisations;
        this.clock = clock;
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

    public List<Signature> signatures(Reader reader, Appeal appeal) {
        return signatures.of(reader, appeal.id());
    }

    /** The organisations for which this reader may sign. */
    public List<Organisation> organisationsOf(Reader reader) {
        return organisations.find(reader.rightsFor().entrySet().stream()
                .filter(held -> held.getValue().contains(SIGNING))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /** Signs the words that were shown, or signs newer words. */
    @Transactional
    public Outcome<Long> sign(Reader reader, Appeal appeal, long organisation, int wording) {
        Optional<Refusal> refusal = workflow.mayOpen(signing, reader, "sign", Set.of(organisation))
                .or(() -> store.lock(List.of(appeal.id())).stream()
                        .filter(now -> !now.open() || now.wording() != wording)
                        .findFirst()
                        .map(now -> now.open()
                                ? Refusal.of(Kind.STALE, "appeal-reworded")
                                : Refusal.of(Kind.CONFLICT, "appeal-not-open")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id = signatures.insert(reader, appeal, organisation);
        id.ifPresent(one -> workflow.open(
                signing,
                reader,
                "sign",
                Set.of(organisation),
                Map.of(one, Map.of("appeal", appeal.id(), "wording", wording, "sha256", appeal.sha256()))));
        return id.map(Outcome::done).orElseGet(() -> again(reader, appeal, organisation));
    }

    private Outcome<Long> again(Reader reader, Appeal appeal, long organisation) {
        Signature before = signatures.of(reader, appeal.id()).stream()
                .filter(one -> one.organisation() == organisation)
                .findFirst()
                .orElseThrow();
        return workflow.move(
                signing,
                reader,
                Change.of("sign-again")
                        .recording(Map.of(
                                "wording", appeal.wording(),
                                "sha256", appeal.sha256(),
                                "signed_by", reader.actor(),
                                "signed_at", OffsetDateTime.now(clock))),
                Target.of(before.id()));
    }

    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target signature) {
        return workflow.move(signing, reader, Change.of("withdraw"), signature);
    }
}
