package corridor.calls.appraisals;

import corridor.questions.Answers;
import corridor.shared.Language;

/** A dossier with what was sent, in the edition that is judged. */
public record DossierFile(Dossier dossier, String title, Answers answers, long owner, Language language) {}
