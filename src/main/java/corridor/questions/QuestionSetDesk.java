package corridor.questions;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

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
