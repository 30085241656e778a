package corridor.forum.sessions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people join a session from afar: seen by those who take part, whoever may read the session. */
@Component
class MeetingLinks {

    static final int LONGEST = 500;

    private final JdbcClient database;
    private final Sight sight;
    private final Sessions sessions;
    private final Audit audit;

    MeetingLinks(JdbcClient database, Sight sight, Sessions sessions, Audit audit) {
        this.database = database;
        this.sight = sight;
        this.sessions = sessions;
        this.audit = audit;
    }

    Optional<String> of(Reader reader, Session session) {
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
