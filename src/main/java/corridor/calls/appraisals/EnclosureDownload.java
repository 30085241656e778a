package corridor.calls.appraisals;

import corridor.calls.submissions.Attached;
import corridor.documents.BareCopy;
import corridor.documents.Documents.Opened;
import corridor.documents.Download;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives documents of submissions to those who read dossiers, and to reviewers as the phase lets them read. */
@Controller
class EnclosureDownload {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "document-missing");

    private final Dossiers dossiers;
    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final QuestionSets sets;
    private final Attached attached;

    EnclosureDownload(
            Dossiers dossiers, Appraisals appraisals, AppraisalViews views, QuestionSets sets, Attached attached) {
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.views = views;
        this.sets = sets;
        this.attached = attached;
    }

    @GetMapping("/calls/dossiers/{id:\\d{1,18}}/documents/{document:\\d{1,18}}/{number:\\d{1,9}}")
    ResponseEntity<?> ofDossier(
            Frame frame, @PathVariable long id, @PathVariable long document, @PathVariable int number) {
        DossierFile file = dossiers.find(frame.reader(), id).orThrow();
        QuestionSet set = Optional.ofNullable(dossiers.call(file.dossier()).questionSet())
                .flatMap(sets::find)
                .orElseThrow();
        return Download.of(opened(attached.open(set, file.answers(), document + "/" + number)));
    }

    private static Opened opened(Optional<Outcome<Opened>> found) {
        return found.orElseThrow(() -> new RefusedException(MISSING)).orThrow();
    }

    /** Where the reviewer must not learn who answers, a copy without what tells it. */
    @GetMapping("/appraisals/{id:\\d{1,18}}/documents/{number:\\d{1,3}}")
    ResponseEntity<?> ofPart(Frame frame, @PathVariable long id, @PathVariable int number) {
        Assignment part = appraisals.find(frame.reader(), id).orThrow();
        AppraisalViews.Enclosure found =
                views.document(frame, part, number).orElseThrow(() -> new RefusedException(MISSING));
        Opened opened = found.opened().orThrow();
        return found.named()
                ? Download.of(opened)
                : Download.of(
                        BareCopy.of(opened).orElseThrow(() -> new RefusedException(MISSING)),
                        "document-" + found.dossier() + "-" + number);
    }
}
