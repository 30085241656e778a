package corridor.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts that people play. A role holds rights; it never implies another role. */
public enum Role {
    CONTRIBUTOR,
    FOCAL_POINT,
    REVIEWER,
    SECRETARIAT,
    ADMINISTRATOR,
    AUDITOR;

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** As in URLs and messages: {@code focal-point}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
