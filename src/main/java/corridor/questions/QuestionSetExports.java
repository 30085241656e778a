package corridor.questions;

import corridor.archives.ExportPart;
import corridor.shared.Refusal.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sets of questions. */
@Component
class QuestionSetExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "question-sets",
                "questions.question_set",
                "Sets of questions by slug and number. Answers name the set that they answer by its id.",
                false));
    }
}
