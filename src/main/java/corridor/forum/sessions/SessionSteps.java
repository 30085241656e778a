package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The steps of a cycle that are taken on its sessions. */
@Component
class SessionSteps implements CycleSteps {

    private static final Set<String> OPENED =
            Set.of(SessionLifecycle.PUBLIC, SessionLifecycle.HELD, SessionLifecycle.REPORTED);

    private final Sessions sessions;
    private final Roundtables roundtables;

    SessionSteps(Sessions sessions, Roundtables roundtables) {
        this.sessions = sessions;
        this.roundtables = roundtables;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        List<Session> all = sessions.of(reader, cycle.id()).stream()
                .filter(one -> !one.state().equals(SessionLifecycle.CANCELLED)
                        && !one.slug().startsWith(Session.UNPLACED))
                .toList();
        String place = cycle.url() + "/roundtables/edit";
        boolean begun = !roundtables.of(cycle.id()).isEmpty() && !all.isEmpty();
        boolean over = Set.of("concluded", "closed", "handed-over").contains(cycle.state());
        return List.of(
                Step.of("roundtables", place, begun, 60),
                counted("teams", place, all, SessionSteps::led, begun, 70),
                counted("sessions-public", place, all, one -> OPENED.contains(one.state()), begun, 75),
                counted(
                        "notes",
                        cycle.url(),
                        all,
                        one -> one.state().equals(SessionLifecycle.REPORTED),
                        begun && over,
                        190));
    }

    private static boolean led(Session session) {
        return has(session, Part.Kind.CO_CHAIR) && has(session, Part.Kind.RAPPORTEUR);
    }

    private static boolean has(Session session, Part.Kind kind) {
        return session.content().team().stream().anyMatch(part -> part.kind() == kind);
    }

    private static Step counted(
            String key, String url, List<Session> all, Predicate<Session> done, boolean possible, int order) {
        long finished = all.stream().filter(done).count();
        Standing standing = !possible ? Standing.WAITING : finished == all.size() ? Standing.DONE : Standing.OPEN;
        return new Step(key, url, standing, order, null, List.of(finished, all.size()));
    }
}
