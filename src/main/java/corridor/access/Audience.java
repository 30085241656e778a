package corridor.access;

import java.util.LinkedHashSet;
import java.util.Set;

/** The labels that say who a fact is for. A reader sees it if one of theirs is among them. */
public final class Audience {

    public static final String PUBLIC = "public";
    public static final String COMMUNITY = "community";
    public static final String SECRETARIAT = "restricted:secretariat";
    public static final String ADMINISTRATION = "restricted:administration";

    private Audience() {}

    public static String person(long id) {
        return "person:" + id;
    }

    public static String organisation(long id) {
        return "organisation:" + id;
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
