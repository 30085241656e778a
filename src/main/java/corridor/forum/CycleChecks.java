package corridor.forum;

import corridor.actors.Organisations;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a cycle that a program sends, within the same limits as those of the form. */
@Component
class CycleChecks {

    private final Organisations organisations;

    CycleChecks(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Refused with the name of the first field that is wrong. */
    CycleForm of(CycleBody body) {
        CycleForm typed = body.form();
        Long host = body.host();
        Stream.concat(
                        CycleProblems.of(typed).keySet().stream(),
                        Stream.ofNullable(host)
                                .filter(one -> organisations.find(one).isEmpty())
                                .map(unknown -> "host"))
                .findFirst()
                .ifPresent(field -> {
                    throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field.replaceFirst("-en$", "")));
                });
        return typed;
    }
}
