package corridor.participation;

import corridor.shared.TypedText;
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
                TypedText.lines(name),
                TypedText.lines(email),
                TypedText.lines(function),
                TypedText.lines(part),
                TypedText.lines(language),
                Boolean.TRUE.equals(listed),
                TypedText.lines(needs));
    }
}
