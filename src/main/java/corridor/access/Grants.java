package corridor.access;

import java.util.Map;
import java.util.Set;

/** The part of the table of operation x right that one module brings: which roles hold each of its rights. */
@FunctionalInterface
public interface Grants {

    Map<Right, Set<Role>> byRight();
}
