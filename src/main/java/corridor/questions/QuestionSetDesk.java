package corridor.questions;

import org.springframework.stereotype.Component;
import corridor.ui.Desk;
import java.util.Optional;
import corridor.access.Reader;

/** Leads those who write questions to them. */
@Component
class QuestionSetDesk implements Desk {

    private final QuestionSets sets;

    QuestionSetDesk(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return QuestionSets.mayWrite(reader)
                ? Optional.of(new Line("questions.desk", sets.countDrafts(reader), "/question-sets", 60))
                : Optional.empty();
    }
}
