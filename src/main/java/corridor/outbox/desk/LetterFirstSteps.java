package corridor.outbox.desk;

import corridor.access.Reader;
import corridor.outbox.Preferences;
import corridor.ui.FirstSteps;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody new chooses which letters they want. */
@Component
class LetterFirstSteps implements FirstSteps {

    private final Preferences preferences;

    LetterFirstSteps(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public List<Step> steps(Reader reader) {
        Optional<Long> person = reader.person();
        return person.map(id -> List.of(new Step(
                        "desk.step.letters",
                        Preferences.URL,
                        !preferences.of(id).isEmpty(),
                        80)))
                .orElse(List.of());
    }
}
