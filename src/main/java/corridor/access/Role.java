package corridor.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts that people play. A role holds rights; it never implies another role. */
public enum Role {
    /** Everyone who comes, signed in or not. What is granted to it, all hold; nobody is given it. */
    VISITOR,
    CONTRIBUTOR,
    FOCAL_POINT,
    REVIEWER,
    CHAIR,
    SECRETARIAT,
    ADMINISTRATOR,
    AUDITOR;

    /** The roles that a person can be given. */
    public static final List<Role> GIVEN = List.of(values()).subList(1, values().length);

    public static Optional<Role> of(String code) {
        return GIVEN.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /** As in URLs and messages: {@code focal-point}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
