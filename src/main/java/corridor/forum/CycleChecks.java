package corridor.forum;

import corridor.actors.Naming;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a cycle that a program sends, within the same limits as those of the form. */
@Component
class CycleChecks {

    private final Naming naming;

    CycleChecks(Naming naming) {
        this.naming = naming;
    }

    /** Refused with the name of the first field that is wrong. */
    CycleForm of(CycleBody body) {
        CycleForm typed = body.form(naming);
        Stream.concat(
                        CycleProblems.of(typed).keySet().stream(),
                        typed.host().refusal().stream().map(unknown -> CycleForm.HOST))
                .findFirst()
                .ifPresent(field -> {
                    throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field.replaceFirst("-en$", "")));
                });
        return typed;
    }
}
