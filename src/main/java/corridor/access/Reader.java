package corridor.access;

import corridor.shared.Reference;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever asks: what they may do and what they may see, worked out anew for each request.
 *
 * @param actor how the audit names them, such as {@code visitor} or {@code role:secretariat}
 * @param labels the audiences they belong to; see {@link Audience}
 * @param recusals cases that an interest of theirs hides from them
 */
public record Reader(String actor, Set<Role> roles, Set<Right> rights, Set<String> labels, Set<Reference> recusals) {

    /** Anyone at all, for reading. With what everyone may do besides: {@link #visitor}. */
    public static final Reader VISITOR = new Reader("visitor", Set.of(), Set.of(), Set.of(Audience.PUBLIC), Set.of());

    /** One who is not signed in. */
    public static Reader visitor(Rights rights) {
        return inRoles(VISITOR.actor(), Set.of(), rights);
    }

    /** One who holds these roles and nothing else. */
    public static Reader inRoles(String actor, Set<Role> roles, Rights rights) {
        return new Reader(actor, roles, rights.of(roles), Audience.labelsOf(roles), Set.of());
    }

    /** Corridor itself at work: loading the catalogue, running a job that a person started. It sees what is public. */
    public static Reader system(String job, Set<Right> rights) {
        return new Reader("system:" + job, Set.of(), rights, Set.of(Audience.PUBLIC, Audience.SECRETARIAT), Set.of());
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean signedIn() {
        return !actor.equals(VISITOR.actor());
    }

    /** What a cache may tell apart readers by: two with the same key see the same things. */
    public String sightKey() {
        return new TreeSet<>(labels) + (recusals.isEmpty() ? "" : recusals.toString());
    }
}
