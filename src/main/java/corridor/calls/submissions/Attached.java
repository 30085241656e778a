package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.documents.Document;
import corridor.documents.DocumentPanels;
import corridor.documents.DocumentVersion;
import corridor.documents.Documents;
import corridor.documents.Documents.Opened;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionView;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents that answers refer to, for their authors and, once the call has closed, for those who read dossiers. */
@Component
public class Attached {

    private final Documents documents;

    Attached(Documents documents) {
        this.documents = documents;
    }

    static long document(String value) {
        return Long.parseLong(value.substring(0, value.indexOf('/')));
    }

    private static int number(String value) {
        return Integer.parseInt(value.substring(value.indexOf('/') + 1));
    }

    /** Those that stand in answers, in the order of the questions, by the value that refers to them. */
    Map<String, One> seen(Reader reader, long submission, QuestionSet set, Answers answers) {
        List<Question> asked = set.questions().stream()
                .filter(question -> question.kind() == Question.Kind.DOCUMENT)
                .filter(question -> !answers.to(question.code()).isEmpty())
                .toList();
        Map<String, One> seen = new LinkedHashMap<>();
        List<Document> known =
                asked.isEmpty() ? List.of() : documents.of(reader, new Reference(Submission.KIND, submission));
        asked.forEach(question -> answers.to(question.code())
                .values()
                .forEach(value -> known.stream()
                        .filter(one -> one.id() == document(value))
                        .findFirst()
                        .ifPresent(one -> one.numbered(number(value))
                                .filter(DocumentVersion::readable)
                                .ifPresent(version -> seen.put(value, new One(one, version))))));
        return seen;
    }

    /** The same whoever asks: for those who were shown the dossier. */
    public Map<String, One> sent(long submission, QuestionSet set, Answers answers) {
        return seen(Sealed.READER, submission, set, answers);
    }

    /** One of these answers' documents with its bytes; none where the answers do not refer to it. */
    public Optional<Outcome<Opened>> open(QuestionSet set, Answers answers, String value) {
        return set.questions().stream()
                        .filter(question -> question.kind() == Question.Kind.DOCUMENT)
                        .anyMatch(question -> answers.to(question.code()).has(value))
                ? Optional.of(documents.open(Sealed.READER, document(value), number(value)))
                : Optional.empty();
    }

    /** A document in the version that an answer refers to. */
    public record One(Document document, DocumentVersion version) {

        /** As it stands among answers, under its own name. */
        public QuestionView.Attached named(Frame frame, String value, String url) {
            return new QuestionView.Attached(value, version.fileName(), DocumentPanels.note(frame, version), url);
        }
    }
}
