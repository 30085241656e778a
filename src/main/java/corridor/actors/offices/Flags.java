package corridor.actors.offices;

import corridor.access.Grants;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.offices.Flag.Level;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of risk flags. A red one counts for what belongs to the organisation too, but never to or from a State. */
@Service
public class Flags implements Grants {

    public static final List<String> CATEGORIES = List.of("identity", "conduct", "money", "reputation", "other");

    private static final Right FLAGGING = new Right("organisation.flag");
    private static final Set<String> STATES = Set.of("national-government", "local-government");
    private static final int LONGEST_REASON = 2_000;
    private static final int DEEPEST = 5;

    private final FlagStore store;
    private final Organisations organisations;
    private final Audit audit;

    Flags(FlagStore store, Organisations organisations, Audit audit) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(FLAGGING, Set.of(Role.SECRETARIAT));
    }

    public boolean maySet(Reader reader) {
        return reader.rights().contains(FLAGGING);
    }

    /** Sets a level, or lifts it by none. The reason is kept with it. */
    @Transactional
    public Outcome<Long> set(Reader reader, Organisation organisation, Level level, String category, String reason) {
        if (!maySet(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "flag"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON || !CATEGORIES.contains(category)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        long id = store.insert(organisation.id(), level, category, reason.strip(), reader.actor());
        audit.append(
                reader,
                List.of(new AuditEntry(
                        new Reference(Organisations.KIND, organisation.id()),
                        "flag",
                        Map.of(),
                        Map.of("level", level.code(), "category", category),
                        reason.strip())));
        return Outcome.done(id);
    }

    /** How an organisation stands, for its own people and the secretariat. */
    public Outcome<Standing> standing(Reader reader, Organisation organisation) {
        return Memberships.mayRead(reader, organisation.id())
                ? Outcome.done(standing(organisation))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    /** Whether a red flag counts against it: its own, or one of an organisation that it belongs to. */
    public boolean flagged(long organisation) {
        return organisations
                .find(organisation)
                .map(one -> standing(one).level() == Level.RED)
                .orElse(false);
    }

    /** Those of these organisations against which a red flag counts; one query. */
    public Set<Long> flagged(Collection<Long> asked) {
        Map<Long, List<Long>> lines = new HashMap<>();
        asked.forEach(id -> organisations
                .find(id)
                .ifPresent(one ->
                        lines.put(id, line(one).stream().map(Organisation::id).toList())));
        Set<Long> red = store.red(
                lines.values().stream().flatMap(List::stream).distinct().toList());
        lines.values().removeIf(line -> Collections.disjoint(line, red));
        return lines.keySet();
    }

    private Standing standing(Organisation organisation) {
        List<Organisation> line = line(organisation);
        List<Flag> all = store.of(line.stream().map(Organisation::id).toList());
        List<Flag> own = all.stream()
                .filter(one -> one.organisation() == organisation.id())
                .toList();
        Level level = own.stream().findFirst().map(Flag::level).orElse(Level.NONE);
        Optional<Organisation> from = line.stream()
                .skip(1)
                .filter(parent -> newest(all, parent).orElse(Level.NONE) == Level.RED)
                .findFirst();
        return new Standing(from.isPresent() ? Level.RED : level, own, from);
    }

    private static Optional<Level> newest(List<Flag> all, Organisation one) {
        return all.stream()
                .filter(flag -> flag.organisation() == one.id())
                .findFirst()
                .map(Flag::level);
    }

    /** It and those it belongs to, as far as a flag may pass: States hand none on and take none over. */
    private List<Organisation> line(Organisation organisation) {
        List<Organisation> line = new ArrayList<>(List.of(organisation));
        Organisation at = organisation;
        while (line.size() < DEEPEST && !STATES.contains(at.kind()) && at.parent() != null) {
            Optional<Organisation> parent = organisations.find(at.parent());
            if (parent.isEmpty() || STATES.contains(parent.get().kind())) {
                break;
            }
            at = parent.get();
            line.add(at);
        }
        return line;
    }

    /**
     * How an organisation stands.
     *
     * @param history its own flags, the newest first
     * @param from the organisation from which a red flag comes down
     */
    public record Standing(Level level, List<Flag> history, Optional<Organisation> from) {}
}
