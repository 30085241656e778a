package corridor.questions;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A numbered set of questions; once it is published its questions never change, so answers may rest on it.
 *
 * @param slug what its numbers have in common
 * @param number of this wording, from 1
 */
public record QuestionSet(
        long id,
        String slug,
        int number,
        String state,
        int version,
        Set<String> audience,
        LocalizedText title,
        Purpose purpose,
        List<Section> sections)
        implements Case {

    public static final String KIND = "question-set";

    /** All its questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(part -> part.questions().stream()).toList();
    }

    public Optional<Question> question(String code) {
        return questions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean draft() {
        return state.equals("draft");
    }

    /** What may be changed while it is a draft. */
    public record Text(LocalizedText title, List<Section> sections) {}
}
