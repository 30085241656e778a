package corridor.forum.sessions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Attendance;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people join a session from afar: seen by those who may take part, whoever may read the session. Where a session admits
 * some constituencies alone, others see it only if they prepare it, have a part in it, or work at the cycle.
 */
@Component
class MeetingLinks {

    static final int LONGEST = 500;

    private final JdbcClient database;
    private final Sight sight;
    private final Sessions sessions;
    private final Audit audit;
    private final List<Attendance> attendance;

    MeetingLinks(JdbcClient database, Sight sight, Sessions sessions, Audit audit, List<Attendance> attendance) {
        this.database = database;
        this.sight = sight;
        this.sessions = sessions;
        this.audit = audit;
        this.attendance = attendance;
    }

    Optional<String> of(Reader reader, Session session) {
        return admitted(reader, session) ? found(reader, session) : Optional.empty();
    }

    private boolean admitted(Reader reader, Session session) {
        List<String> admits = session.content().admits();
        Long cycle = session.cycle();
        if (admits == null || admits.isEmpty() || cycle == null) {
            return true;
        }
        Set<String> labels = new HashSet<>(SessionLifecycle.planned(cycle, session.team()));
        SessionNeeds needs =
                Objects.requireNonNull(sessions.needs(List.of(session.id())).get(session.id()));
        needs.organisations().forEach(one -> labels.add(Audience.organisation(one)));
        labels.addAll(Set.of(SessionLifecycle.invited(session.id()), Audience.restricted("staff-" + cycle)));
        return !Collections.disjoint(labels, reader.labels())
                || reader.person()
                        .filter(person -> needs.people().contains(person) || comesFor(person, cycle, admits))
                        .isPresent();
    }

    private boolean comesFor(long person, long cycle, List<String> admits) {
        return attendance.stream().anyMatch(one -> !Collections.disjoint(one.constituencies(person, cycle), admits));
    }

    private Optional<String> found(Reader reader, Session session) {
        return database.sql("select l.url from forum.session_link l where l.session = :session and " + Sight.of("l"))
                .params(sight.parameters(reader))
                .param("session", session.id())
                .query(String.class)
                .optional();
    }

    /** Sets the address; a blank one takes it away. */
    @Transactional
    public Outcome<Long> set(Reader reader, Session session, String url) {
        if (!sessions.mayWrite(reader, session) && !sessions.mayNote(reader, session)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "link"));
        }
        if (!url.isEmpty() && (url.length() > LONGEST || !url.matches("https://\\S+"))) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "link-not-secure"));
        }
        database.sql("delete from forum.session_link where session = :session")
                .param("session", session.id())
                .update();
        if (!url.isEmpty()) {
            database.sql("insert into forum.session_link (session, audience, url) values (:session, :audience, :url)")
                    .param("session", session.id())
                    .param("audience", audience(session).toArray(String[]::new))
                    .param("url", url)
                    .update();
        }
        audit.append(
                reader, List.of(AuditEntry.of(session.reference(), "link", Map.of(), Map.of("set", !url.isEmpty()))));
        return Outcome.done(session.id());
    }

    private static Set<String> audience(Session session) {
        Set<String> labels = new HashSet<>(SessionLifecycle.planned(session.cycle(), session.team()));
        Long cycle = session.cycle();
        labels.add(
                session.content().reach() == Reach.RESTRICTED || cycle == null
                        ? SessionLifecycle.invited(session.id())
                        : Audience.forum(cycle));
        return Set.copyOf(labels);
    }
}
