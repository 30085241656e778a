package corridor.registers;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.registers.kinds.RegisterKind;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of registers for those who write: entering, changing, and the steps in an entry's life. */
@Service
public class Entries {

    private static final Set<String> NEED_A_REASON = Set.of("return", "retract");
    private static final Set<String> FIRST_OF_ITS_NAME = Set.of("submit", "publish");
    private static final int LONGEST_REASON = 1_000;

    private final EntryStore store;
    private final EntryQuery query;
    private final EntryRows rows;
    private final EntryLifecycle lifecycle;
    private final Workflow workflow;

    Entries(EntryStore store, EntryQuery query, EntryRows rows, EntryLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.query = query;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** Enters a draft that somebody writes here: their own, or on behalf of others where they publish. */
    @Transactional
    public Outcome<Entry> write(Reader reader, RegisterKind kind, EntryContent content) {
        Origin origin = reader.may(EntryLifecycle.PUBLISHING) ? Origin.ON_BEHALF : Origin.OWN;
        return draft(reader, EntryDraft.of(kind, content, origin))
                .map(id -> query.byIds(reader, List.of(id)).getFirst());
    }

    /** Enters a draft. Refused for other organisations than the reader’s own. */
    @Transactional
    public Outcome<Long> draft(Reader reader, EntryDraft draft) {
        Set<Long> owners = Set.copyOf(rows.ids(draft.content().head()));
        if (workflow.mayOpen(lifecycle, reader, "draft", owners).isPresent()) {
            return Outcome.refused(Refusal.of(
                    Kind.FORBIDDEN, reader.may(EntryLifecycle.WRITING) ? "entry-not-own" : "right-missing", "write"));
        }
        long id = store.insert(draft, EntryLifecycle.DRAFT, EntryLifecycle.drafted(owners));
        workflow.open(lifecycle, reader, "draft", owners, Map.of(id, journalled(draft.content())));
        return Outcome.done(id);
    }

    private static Map<String, Object> journalled(EntryContent content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.head().title().toString());
        facts.put("head", content.head().toString());
        facts.put("content", content.record().toString());
        return facts;
    }

    /** Writes down what documents say: published at once, marked as reported. */
    @Transactional
    public Outcome<Long> record(Reader reader, EntryDraft draft) {
        return draft(reader, draft).then(id -> workflow.move(lifecycle, reader, Change.of("record"), Target.of(id)));
    }

    /** Changes a draft, or, for those who may correct it, what is published. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, EntryContent content) {
        boolean published = query.byIds(reader, List.of(target.id())).stream()
                .anyMatch(one -> one.state().equals(EntryLifecycle.PUBLISHED));
        Right right = published ? EntryLifecycle.CORRECTING : EntryLifecycle.WRITING;
        Outcome<Entry> locked = workflow.changeable(
                lifecycle, reader, target, right, Set.of(published ? EntryLifecycle.PUBLISHED : EntryLifecycle.DRAFT));
        if (!(locked instanceof Outcome.Done<Entry>(Entry before))) {
            return locked.map(Entry::id);
        }
        Set<Long> owners = Set.copyOf(rows.ids(content.head()));
        if (!reader.may(right, owners)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "entry-not-own"));
        }
        if (published && !content.head().sorted()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "entry-incomplete"));
        }
        store.replace(
                before.id(),
                content,
                published ? audience(before, content.head(), before.openReason()) : EntryLifecycle.drafted(owners));
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }

    /** Takes a step in the life of an entry, confirms it, or opens it to all. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why) {
        return switch (action) {
            case "confirm" -> confirm(reader, target);
            case "open" -> open(reader, target, why);
            default -> move(reader, target, action, why);
        };
    }

    private Outcome<Long> move(Reader reader, Target target, String action, String why) {
        String reason = TypedText.lines(why);
        if (reason.length() > LONGEST_REASON || (NEED_A_REASON.contains(action) && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (FIRST_OF_ITS_NAME.contains(action)
                && query.byIds(reader, List.of(target.id())).stream()
                        .anyMatch(one -> store.twice(one.kind(), one.head(), one.id()))) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "entry-twice"));
        }
        Change change = Change.of(action).recording(Map.of("reason", reason));
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    /** One of those whom it concerns says that it is right. */
    private Outcome<Long> confirm(Reader reader, Target target) {
        return changed(reader, target, EntryLifecycle.CONFIRMING).map(entry -> {
            store.confirm(entry.id());
            workflow.revised(lifecycle, reader, entry, "confirm", Map.of(), Map.of("version", entry.version() + 1));
            return entry.id();
        });
    }

    /** Lets everybody read what is sensitive, for a reason. */
    private Outcome<Long> open(Reader reader, Target target, String why) {
        String reason = TypedText.lines(why);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return changed(reader, target, EntryLifecycle.CORRECTING).map(entry -> {
            store.address(entry.id(), audience(entry, entry.head(), reason), reason);
            workflow.revised(lifecycle, reader, entry, "open", Map.of(), Map.of("reason", reason));
            return entry.id();
        });
    }

    /** What was hidden because of a report stays hidden until that is settled. */
    private static Set<String> audience(Entry entry, EntryHead head, String openReason) {
        return entry.audience().contains(Audience.SECRETARIAT)
                ? entry.audience()
                : EntryLifecycle.published(head, openReason);
    }

    private Outcome<Entry> changed(Reader reader, Target target, Right right) {
        return workflow.changeable(lifecycle, reader, target, right, Set.of(EntryLifecycle.PUBLISHED));
    }

    public boolean isEmpty() {
        return store.isEmpty();
    }
}
