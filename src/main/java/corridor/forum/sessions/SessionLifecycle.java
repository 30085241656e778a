package corridor.forum.sessions;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of a session. Those written down from documents go from planned to held at once. */
@Component
class SessionLifecycle implements Lifecycle<Session>, Grants {

    static final String PLANNED = "planned";
    static final String PUBLIC = "public";
    static final String HELD = "held";
    static final String REPORTED = "reported";
    static final String CANCELLED = "cancelled";

    static final Set<String> CHANGEABLE = Set.of(PLANNED, PUBLIC, HELD);

    static final Right WRITING = new Right("session.write");
    static final Right PREPARING = new Right("session.prepare");
    static final Right NOTING = new Right("session.note");
    private static final Right RECORDING = new Right("cycle.record");

    private static final Set<Right> OF_THE_TEAM = Set.of(PREPARING, NOTING);

    private final SessionStore store;
    private final Clock clock;

    SessionLifecycle(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Session.KIND;
    }

    @Override
    public String table() {
        return "forum.session";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Session>> transitions() {
        return List.of(
                Transition.opening("plan", PLANNED, WRITING),
                Transition.<Session>of(Set.of(PLANNED), "record", HELD, RECORDING)
                        .guardedBy(new Guard<>("session-not-curated", Session::curated)),
                Transition.<Session>of(Set.of(PLANNED), "publish", PUBLIC, WRITING)
                        .guardedBy(new Guard<>(
                                "session-before-cycle", one -> one.setting().announced())),
                Transition.<Session>of(Set.of(PUBLIC), "hold", HELD, PREPARING)
                        .guardedBy(new Guard<>("session-not-yet", this::reached)),
                Transition.<Session>of(Set.of(HELD), "report", REPORTED, PREPARING)
                        .guardedBy(new Guard<>(
                                "notes-missing", one -> one.setting().noted())),
                Transition.of(Set.of(PLANNED, PUBLIC), "cancel", CANCELLED, WRITING));
    }

    private boolean reached(Session session) {
        LocalDate opens = session.setting().opens();
        return opens == null || !LocalDate.now(clock).isBefore(opens);
    }

    @Override
    public Set<String> audience(Session record, String state) {
        boolean hidden = state.equals(PLANNED)
                || (state.equals(CANCELLED) && record.state().equals(PLANNED));
        return hidden ? planned(record.cycle(), record.team()) : shown(record.id(), record.cycle(), record.content());
    }

    /** Before it is public: for those who prepare it. */
    static Set<String> planned(@Nullable Long cycle, Set<Long> team) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        if (cycle != null) {
            labels.add(Audience.restricted("chairing-" + cycle));
        }
        team.forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    /** Once it is: as far as it reaches. */
    static Set<String> shown(long session, @Nullable Long cycle, Session.Content content) {
        if (content.reach() == Reach.PUBLIC) {
            return Set.of(Audience.PUBLIC);
        }
        Set<String> labels = new HashSet<>(planned(cycle, SessionRows.team(content)));
        switch (content.reach()) {
            case COMMUNITY -> labels.add(Audience.COMMUNITY);
            case FORUM -> labels.add(cycle == null ? Audience.COMMUNITY : Audience.forum(cycle));
            default -> labels.add(invited(session));
        }
        return Set.copyOf(labels);
    }

    static String invited(long session) {
        return Audience.restricted("session-" + session);
    }

    /** The chair's right is for the whole cycle; the others are of those who work on the session. */
    @Override
    public Set<Long> organisations(Session record, Right right) {
        return OF_THE_TEAM.contains(right) ? record.team() : record.chairs();
    }

    @Override
    public List<Session> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> team = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.of(WRITING, Set.of(Role.SECRETARIAT, Role.CHAIR), PREPARING, team, NOTING, team);
    }
}
