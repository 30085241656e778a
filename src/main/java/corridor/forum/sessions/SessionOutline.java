package corridor.forum.sessions;

import corridor.forum.Cycle;
import corridor.forum.CycleOutline;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The roundtables of a cycle with their sessions, as its page shows them. */
@Component
class SessionOutline implements CycleOutline {

    private final Sessions sessions;
    private final Roundtables roundtables;

    SessionOutline(Sessions sessions, Roundtables roundtables) {
        this.sessions = sessions;
        this.roundtables = roundtables;
    }

    @Override
    public List<Table> tables(Frame frame, Cycle cycle) {
        List<Session> held = sessions.of(frame.reader(), cycle.id()).stream()
                .filter(one -> !one.slug().startsWith(Session.UNPLACED))
                .toList();
        Map<Long, LocalizedText> fronts = sessions.fronts(frame.reader(), cycle.id());
        List<Table> tables = new ArrayList<>();
        for (Roundtable one : roundtables.of(cycle.id())) {
            tables.add(new Table(
                    one.code(),
                    one.title().in(frame.language()),
                    one.brief().in(frame.language()),
                    held.stream()
                            .filter(session -> Objects.equals(session.content().roundtable(), one.id()))
                            .map(session -> entry(frame, session))
                            .toList()));
        }
        List<Entry> others = Stream.concat(
                        held.stream()
                                .filter(session -> session.content().roundtable() == null)
                                .map(session -> entry(frame, session)),
                        fronts.values().stream()
                                .map(title -> new Entry(
                                        "", title.in(frame.language()), null, frame.t("session.by-invitation"))))
                .toList();
        if (!others.isEmpty()) {
            tables.add(new Table("", null, LocalizedText.EMPTY.in(frame.language()), others));
        }
        return tables;
    }

    static Entry entry(Frame frame, Session session) {
        String code = session.content().code();
        String kind = frame.t("session.kind." + session.content().kind());
        return new Entry(
                code == null ? "" : code,
                session.title().in(frame.language()),
                session.url(),
                session.curated() || session.state().equals(SessionLifecycle.PUBLIC)
                        ? kind
                        : kind + " · " + frame.t("session.state." + session.state()));
    }
}
