package corridor.calls.releases;

import corridor.calls.appraisals.DossierFile;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.util.List;
import java.util.Optional;

/**
 * A decided dossier as it would be told now.
 *
 * @param recipients who get the letter
 * @param seen the mark of the letter: what is told is what was shown
 * @param obstacle why it has to wait
 */
public record Preview(
        DossierFile file,
        List<String> recipients,
        Language language,
        String subject,
        String text,
        String seen,
        Optional<Refusal> obstacle) {

    /** One to release, with the mark of the letter that was shown. */
    public record Choice(Target target, String seen) {}
}
