package corridor.questions;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Objects;

/** Questions that belong together, under a title. */
public record Section(LocalizedText title, LocalizedText help, List<Question> questions) {

    public Section {
        title = Objects.requireNonNullElse(title, LocalizedText.EMPTY);
        help = Objects.requireNonNullElse(help, LocalizedText.EMPTY);
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    }
}
