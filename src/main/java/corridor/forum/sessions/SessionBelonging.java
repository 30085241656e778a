package corridor.forum.sessions;

import corridor.actors.Belonging;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever is invited to a restricted session, or has a part in it, sees it. */
@Component
class SessionBelonging implements Belonging {

    private static final String LABEL = "restricted:session-";

    private final GuestStore guests;

    SessionBelonging(GuestStore guests) {
        this.guests = guests;
    }

    @Override
    public Set<String> labels(long person, Set<Long> organisations) {
        return guests.sessionsOf(person, organisations).stream()
                .map(SessionLifecycle::invited)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Long> people(Set<String> labels) {
        Set<Long> sessions = labels.stream()
                .filter(label -> label.startsWith(LABEL))
                .map(label -> Long.valueOf(label.substring(LABEL.length())))
                .collect(Collectors.toSet());
        return sessions.isEmpty() ? Set.of() : Set.copyOf(guests.peopleAt(sessions));
    }
}
