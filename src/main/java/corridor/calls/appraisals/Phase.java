package corridor.calls.appraisals;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.Set;

/**
 * A round in which reviewers appraise the dossiers of a call.
 *
 * @param criteria the set of questions that they answer
 * @param wanted how many are to appraise each dossier
 */
public record Phase(
        long id,
        long call,
        int number,
        String state,
        int version,
        Set<String> audience,
        LocalizedText name,
        Switches switches,
        long criteria,
        int wanted,
        LocalDate due)
        implements Case {

    public static final String KIND = "appraisal-phase";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean open() {
        return state.equals("open");
    }
}
