package corridor.access;

import java.util.LinkedHashSet;
import java.util.Set;

/** The labels that say who a fact is for. A reader sees it if one of theirs is among them. */
public final class Audience {

    public static final String PUBLIC = "public";
    public static final String COMMUNITY = "community";
    public static final String SECRETARIAT = "restricted:secretariat";
    public static final String ADMINISTRATION = "restricted:administration";

    /** Held by no person: what nobody but its authors sees until its day has come. */
    public static final String SEALED = "restricted:sealed";

    private Audience() {}

    public static String person(long id) {
        return "person:" + id;
    }

    public static String organisation(long id) {
        return "organisation:" + id;
    }

    /** Those who take part in a cycle of a forum. */
    public static String forum(long cycle) {
        return "forum:" + cycle;
    }

    /** Those who sit in a body of a forum. */
    public static String committee(long body) {
        return "committee:" + body;
    }

    /** A set of people of which the module that names it knows the members, such as {@code session-12}. */
    public static String restricted(String set) {
        return "restricted:" + set;
    }

    /** What the roles themselves open: everyone sees what is public; auditors see what the secretariat sees. */
    static Set<String> labelsOf(Set<Role> roles) {
        Set<String> labels = new LinkedHashSet<>(Set.of(PUBLIC));
        if (!roles.isEmpty()) {
            labels.add(COMMUNITY);
        }
        if (roles.contains(Role.SECRETARIAT) || roles.contains(Role.AUDITOR)) {
            labels.add(SECRETARIAT);
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            labels.add(ADMINISTRATION);
        }
        return Set.copyOf(labels);
    }
}
