package corridor.settings;

import corridor.access.Reader;
import corridor.ui.FirstSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever sets an installation up says whose it is, and under which address it writes. */
@Component
class SettingsFirstSteps implements FirstSteps {

    private final Operators operators;

    SettingsFirstSteps(Operators operators) {
        this.operators = operators;
    }

    @Override
    public List<Step> steps(Reader reader) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            return List.of();
        }
        OperatorChoice choice = operators.current();
        return List.of(
                new Step("settings.step.name", "/settings", !choice.name().isEmpty(), 1),
                new Step(
                        "settings.step.sender",
                        "/settings",
                        !choice.sender().isEmpty() && !choice.contact().isEmpty(),
                        2));
    }
}
