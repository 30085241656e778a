package corridor.calls.appraisals;

import corridor.calls.submissions.Attached;
import corridor.documents.BareCopy;
import corridor.documents.DocumentPanels;
import corridor.documents.Documents.Opened;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.shared.Outcome;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents of a submission as reviewers get them: by number, and without what tells who made them where that is hidden. */
@Component
class Enclosures {

    private final Attached attached;

    Enclosures(Attached attached) {
        this.attached = attached;
    }

    List<BlindFile.Enclosed> of(Frame frame, long submission, QuestionSet set, Answers read, boolean named) {
        Map<String, Attached.One> known = attached.sent(submission, set, read);
        List<BlindFile.Enclosed> documents = new ArrayList<>();
        set.questions().stream()
                .filter(question -> question.kind() == Question.Kind.DOCUMENT)
                .map(Question::code)
                .forEach(code -> read.to(code)
                        .values()
                        .forEach(value -> documents.add(
                                enclosed(frame, documents.size() + 1, code, value, known.get(value), named))));
        return documents;
    }

    private static BlindFile.Enclosed enclosed(
            Frame frame, int number, String code, String value, Attached.@Nullable One one, boolean named) {
        String neutral = frame.t("calls.document.numbered", number);
        if (one == null) {
            return new BlindFile.Enclosed(number, code, value, neutral, frame.t("questions.document.waits"), false);
        }
        if (named) {
            return new BlindFile.Enclosed(
                    number, code, value, one.version().fileName(), DocumentPanels.note(frame, one.version()), true);
        }
        boolean possible = BareCopy.possible(one.version().type());
        return new BlindFile.Enclosed(
                number,
                code,
                value,
                neutral,
                possible ? BareCopy.typeOf(one.version().type()).label() : frame.t("calls.document.withheld"),
                possible);
    }

    /** The same answers, with documents by their numbers. */
    static Answers numbered(Answers read, List<BlindFile.Enclosed> documents) {
        Answers numbered = read;
        for (String code :
                documents.stream().map(BlindFile.Enclosed::question).distinct().toList()) {
            numbered = numbered.with(
                    code,
                    documents.stream()
                            .filter(one -> one.question().equals(code))
                            .map(one -> String.valueOf(one.number()))
                            .toList());
        }
        return numbered;
    }

    /** The bytes of one that the reviewer may read. */
    Optional<Outcome<Opened>> open(QuestionSet set, Answers read, BlindFile.Enclosed one) {
        return attached.open(set, read, one.value());
    }
}
