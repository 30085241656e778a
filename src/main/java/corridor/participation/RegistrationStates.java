package corridor.participation;

import java.util.List;

/** The states of a registration, in the order in which lists offer them. */
public final class RegistrationStates {

    public static final List<String> ALL =
            List.of("asked", "confirmed", "attended", "replaced", "withdrawn", "refused");

    private RegistrationStates() {}
}
