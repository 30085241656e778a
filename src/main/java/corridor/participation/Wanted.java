package corridor.participation;

import org.jspecify.annotations.Nullable;

/** Somebody to register; what a program leaves out is blank. */
record Wanted(
        @Nullable String name,
        @Nullable String email,
        @Nullable String function,
        @Nullable String part,
        @Nullable String language,
        @Nullable Boolean listed,
        @Nullable String needs) {

    RegistrationForm typed() {
        return new RegistrationForm(
                RegistrationForm.clean(name),
                RegistrationForm.clean(email),
                RegistrationForm.clean(function),
                RegistrationForm.clean(part),
                RegistrationForm.clean(language),
                Boolean.TRUE.equals(listed),
                RegistrationForm.clean(needs));
    }
}
