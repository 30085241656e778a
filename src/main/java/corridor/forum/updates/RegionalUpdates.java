package corridor.forum.updates;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Cycle;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of updates: one of each forum to a cycle, which it may say anew. */
@Service
public class RegionalUpdates {

    private final RegionalUpdateStore store;
    private final Forums forums;
    private final Audit audit;

    RegionalUpdates(RegionalUpdateStore store, Forums forums, Audit audit) {
        this.store = store;
        this.forums = forums;
        this.audit = audit;
    }

    /** What a cycle was told, the latest first. */
    public List<RegionalUpdate> of(Reader reader, Cycle cycle) {
        return store.of(reader, cycle.id());
    }

    /** What a forum told, the latest first. */
    public List<RegionalUpdate> by(Reader reader, Forum forum) {
        return store.by(reader, forum.id());
    }

    /** The forums for which this reader may tell that cycle something. */
    public List<Forum> tellers(Reader reader, Cycle cycle) {
        return cycle.curated() || !reader.may(UpdateGrants.TELLING)
                ? List.of()
                : forums.all(reader).stream()
                        .filter(one -> one.id() != cycle.forum() && may(reader, one))
                        .toList();
    }

    private static boolean may(Reader reader, Forum forum) {
        Long organisation = forum.organisation();
        return reader.may(UpdateGrants.TELLING, organisation == null ? Set.of() : Set.of(organisation));
    }

    /** Tells a cycle what a forum did; what it told before is said anew. */
    @Transactional
    public Outcome<Long> tell(Reader reader, Cycle cycle, long forum, int version, LocalizedText said) {
        Optional<Forum> teller =
                tellers(reader, cycle).stream().filter(one -> one.id() == forum).findFirst();
        if (teller.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "tell"));
        }
        if (said.isEmpty() || said.byTag().values().stream().anyMatch(one -> one.length() > RegionalUpdate.LONGEST)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "update-length", RegionalUpdate.LONGEST));
        }
        Optional<RegionalUpdate> before =
                of(reader, cycle).stream().filter(one -> one.forum() == forum).findFirst();
        if (before.isPresent() && !store.change(reader, before.get().id(), version, said)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        Optional<Long> id = before.map(RegionalUpdate::id).or(() -> store.insert(reader, forum, cycle.id(), said));
        id.ifPresent(one -> note(
                reader,
                one,
                "tell",
                Map.of("text", before.map(was -> was.text().byTag()).orElse(Map.of())),
                Map.of("text", said.byTag(), "forum", forum, "cycle", cycle.id())));
        return id.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
    }

    private void note(Reader reader, long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(new Reference(RegionalUpdate.KIND, id), action, before, after)));
    }

    /** Takes back what was told. */
    @Transactional
    public Outcome<Long> remove(Reader reader, Cycle cycle, long id, int version) {
        Optional<RegionalUpdate> found =
                of(reader, cycle).stream().filter(one -> one.id() == id).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (tellers(reader, cycle).stream()
                .noneMatch(one -> one.id() == found.get().forum())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "remove"));
        }
        if (!store.remove(id, version)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        note(reader, id, "remove", Map.of("text", found.get().text().byTag()), Map.of());
        return Outcome.done(id);
    }
}
