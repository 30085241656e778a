package corridor.forum;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of forums and of who chairs them. */
@Service
public class Forums {

    private final ForumStore store;
    private final ChairTermStore terms;
    private final ChairNaming naming;
    private final CycleStore cycles;
    private final Audit audit;
    private final Clock clock;

    Forums(ForumStore store, ChairTermStore terms, ChairNaming naming, CycleStore cycles, Audit audit, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.naming = naming;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that this reader may see; global ones first. */
    public List<Forum> all(Reader reader) {
        return store.all(reader);
    }

    public Outcome<Forum> find(Reader reader, String slug) {
        return store.bySlug(reader, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    public List<Forum> byIds(Reader reader, Collection<Long> ids) {
        return store.byIds(reader, ids);
    }

    public boolean mayKeep(Reader reader) {
        return reader.may(CycleLifecycle.KEEPING_FORUMS);
    }

    public boolean mayNameChairs(Reader reader) {
        return reader.may(CycleLifecycle.NAMING_CHAIRS);
    }

    /** Records a forum. Refused where another has its address. */
    @Transactional
    public Outcome<Long> record(Reader reader, ForumDraft draft) {
        Optional<Refusal> lacking = lacking(reader, CycleLifecycle.KEEPING_FORUMS, "record");
        if (lacking.isPresent()) {
            return Outcome.refused(lacking.get());
        }
        Optional<Long> id = store.insert(draft);
        id.ifPresent(forum -> note(reader, new Reference(Forum.KIND, forum), "record", journalled(draft)));
        return id.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "forum-known", draft.slug())));
    }

    @Transactional
    public Outcome<Long> change(Reader reader, Target target, ForumDraft draft) {
        Optional<Refusal> lacking = lacking(reader, CycleLifecycle.KEEPING_FORUMS, "change");
        if (lacking.isPresent()) {
            return Outcome.refused(lacking.get());
        }
        Integer version = target.version();
        if (version == null || !store.replace(target.id(), version, draft)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        note(reader, new Reference(Forum.KIND, target.id()), "change", journalled(draft));
        return Outcome.done(target.id());
    }

    private static Optional<Refusal> lacking(Reader reader, Right right, String action) {
        return reader.may(right) ? Optional.empty() : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
    }

    private void note(Reader reader, Reference record, String action, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(record, action, Map.of(), after)));
    }

    private static Map<String, Object> journalled(ForumDraft draft) {
        return Map.of(
                "slug", draft.slug(),
                "kind", draft.kind().code(),
                "name", draft.name().toString(),
                "principles", draft.principles().toString(),
                "members", draft.members().toString(),
                "origin", draft.origin().code());
    }

    /** All terms of a forum, the earliest first; those without a day before them. */
    public List<ChairTerm> terms(long forum) {
        return terms.of(List.of(forum));
    }

    /** The same for many at once. */
    public List<ChairTerm> terms(Collection<Long> forums) {
        return terms.of(forums);
    }

    /** Names who chairs a cycle. Refused where another term of the forum has a day in common. */
    @Transactional
    public Outcome<Long> term(Reader reader, ChairTerm term) {
        return naming.name(reader, term);
    }

    /** Ends a term on a day, or takes one away that has not begun. */
    @Transactional
    public Outcome<Long> endTerm(Reader reader, long id, LocalDate last) {
        return naming.end(reader, id, last);
    }

    LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    /** Who chairs before, now and after, on a day. */
    public Troika troika(Reader reader, long forum, LocalDate day) {
        return Troika.on(day, terms(forum), cycles.of(reader, forum));
    }

    /** The same for today. */
    public Troika troika(Reader reader, long forum) {
        return troika(reader, forum, LocalDate.now(clock));
    }

    /** The same for a cycle, by the numbers alone. */
    public Troika troika(Reader reader, Cycle cycle) {
        return Troika.of(cycle, terms(cycle.forum()), cycles.of(reader, cycle.forum()));
    }
}
