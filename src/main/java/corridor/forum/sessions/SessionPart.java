package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CyclePart;
import corridor.shared.LocalizedText;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roundtables and sessions for the next cycle: what they are, without who took part and what was said. */
@Component
class SessionPart implements CyclePart {

    private final Sessions sessions;
    private final Roundtables roundtables;

    SessionPart(Sessions sessions, Roundtables roundtables) {
        this.sessions = sessions;
        this.roundtables = roundtables;
    }

    @Override
    public String key() {
        return "roundtables";
    }

    @Override
    public long count(Cycle from) {
        return taken(from).size();
    }

    private List<Session> taken(Cycle from) {
        return sessions.allOf(from.id()).stream()
                .filter(one -> !one.state().equals(SessionLifecycle.CANCELLED)
                        && !one.slug().startsWith(Session.UNPLACED))
                .toList();
    }

    @Override
    public void copy(Reader reader, Cycle from, Cycle to, Period shift) {
        Map<Long, Long> tables = new HashMap<>();
        for (Roundtable one : roundtables.of(from.id())) {
            Roundtable fresh = new Roundtable(
                    0, to.id(), 0, one.code(), one.position(), one.title(), one.brief(), one.themes(), List.of());
            tables.put(one.id(), roundtables.put(reader, to, fresh).orThrow());
        }
        for (Session one : taken(from)) {
            sessions.plan(reader, to, SessionDraft.own(content(one.content(), tables), one.position()))
                    .orThrow();
        }
    }

    private static Session.Content content(Session.Content old, Map<Long, Long> tables) {
        return new Session.Content(
                table(old, tables),
                old.code(),
                old.kind(),
                old.title(),
                LocalizedText.EMPTY,
                List.of(),
                old.admits(),
                old.reach(),
                old.listed(),
                Set.of(),
                old.capacity(),
                old.minutes(),
                old.languages(),
                old.questions(),
                old.themes());
    }

    private static @Nullable Long table(Session.Content old, Map<Long, Long> tables) {
        Long table = old.roundtable();
        return table == null ? null : tables.get(Objects.requireNonNull(table));
    }
}
