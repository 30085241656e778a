package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.documents.BareCopy;
import corridor.documents.Documents;
import corridor.documents.FileType;
import corridor.documents.NewDocument;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents among the answers to a call: attached where one is asked for, kept as long as something sent refers to them. */
@Service
class Attachments {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");
    private static final Refusal NOT_ASKED = Refusal.of(Refusal.Kind.CONFLICT, "document-not-asked");
    private static final Refusal NOT_BLIND = Refusal.of(Refusal.Kind.UNSUPPORTED, "document-not-blind");

    private final SubmissionStore store;
    private final CallSubmissionLifecycle lifecycle;
    private final Workflow workflow;
    private final Admission admission;
    private final Calls calls;
    private final Documents documents;
    private final TransactionTemplate transactions;

    Attachments(
            SubmissionStore store,
            CallSubmissionLifecycle lifecycle,
            Workflow workflow,
            Admission admission,
            Calls calls,
            Documents documents,
            TransactionTemplate transactions) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.admission = admission;
        this.calls = calls;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** Adds a document to the answer to a question. What is refused leaves nothing behind. */
    Outcome<Long> attach(Reader reader, Target target, String code, String fileName, InputStreamSource content) {
        Optional<Submission> found = store.find(reader, target.id());
        if (found.isEmpty()) {
            return Outcome.refused(MISSING);
        }
        Submission one = found.get();
        Optional<Refusal> obstacle = unwritable(reader, target).or(() -> unasked(one, code));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        return fits(one, code, fileName, content)
                .then(type -> add(reader, one, fileName, content))
                .then(document -> noted(reader, target, code, document));
    }

    /** The same refusals as the step itself makes, before a file is taken. */
    private Optional<Refusal> unwritable(Reader reader, Target target) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Outcome<Submission> held = workflow.changeable(
                    lifecycle, reader, target, CallSubmissionLifecycle.WRITING, Submission.WRITABLE);
            return held instanceof Outcome.Refused<Submission>(Refusal refusal)
                    ? Optional.of(refusal)
                    : Optional.<Refusal>empty();
        }));
    }

    private Optional<Refusal> unasked(Submission one, String code) {
        return question(one, code)
                        .filter(question -> one.answers().to(code).values().size() < question.mostAnswers())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(NOT_ASKED);
    }

    private Optional<Question> question(Submission one, String code) {
        QuestionSet asked = admission.asked(one);
        return asked.question(code)
                .filter(question -> question.kind() == Question.Kind.DOCUMENT)
                .filter(question -> one.answers().asks(asked, question));
    }

    /** Where reviewers must not learn who answers, only what can be shown without its properties. */
    private Outcome<FileType> fits(Submission one, String code, String fileName, InputStreamSource content) {
        try (InputStream looked = content.getInputStream();
                InputStream copied = content.getInputStream()) {
            Outcome<FileType> examined = documents.examine(fileName, looked);
            if (!(examined instanceof Outcome.Done<FileType>(FileType type)) || !blind(one, code)) {
                return examined;
            }
            return BareCopy.of(type, copied).isPresent() ? examined : Outcome.refused(NOT_BLIND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean blind(Submission one, String code) {
        Call call = Objects.requireNonNull(calls.byId(List.of(one.call())).get(one.call()));
        return call.blind() == Blindness.DOUBLE_BLIND
                && question(one, code)
                        .filter(question -> question.forReviewers() && !question.identifying())
                        .isPresent();
    }

    private Outcome<Long> add(Reader reader, Submission one, String fileName, InputStreamSource content) {
        NewDocument document = new NewDocument(one.reference(), "", Optional.of(one.language()), one.readers());
        try (InputStream bytes = content.getInputStream()) {
            return documents.add(filing(reader), document, fileName, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nobody files documents about submissions but by this step. */
    private static Reader filing(Reader reader) {
        Set<Right> rights = new HashSet<>(reader.rights());
        rights.add(Sealed.FILING);
        return new Reader(
                reader.actor(), reader.roles(), rights, reader.rightsFor(), reader.labels(), reader.recusals());
    }

    private Outcome<Long> noted(Reader reader, Target target, String code, long document) {
        Outcome<Long> written = Objects.requireNonNull(transactions.execute(status -> write(reader, target, now -> {
            List<String> values = new ArrayList<>(now.to(code).values());
            values.add(document + "/1");
            return now.with(code, values);
        })));
        if (written instanceof Outcome.Refused<Long>) {
            documents
                    .remove(filing(reader), Target.of(document), "not attached")
                    .orThrow();
        }
        return written;
    }

    private Outcome<Long> write(Reader reader, Target target, Changed changed) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("change"), target);
        if (moved instanceof Outcome.Done<Long>) {
            Submission now = store.lock(List.of(target.id())).getFirst();
            store.write(now.id(), now.title(), changed.from(now.answers()));
        }
        return moved;
    }

    /** Takes a document off an answer; its bytes go with it unless something that was sent refers to them. */
    Outcome<Long> drop(Reader reader, Target target, String code, String value) {
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean attached = store.find(reader, target.id())
                    .filter(one -> one.answers().to(code).has(value)
                            && question(one, code).isPresent())
                    .isPresent();
            if (!attached) {
                return Outcome.<Long>refused(MISSING);
            }
            Outcome<Long> written = write(
                    reader,
                    target,
                    now -> now.with(
                            code,
                            now.to(code).values().stream()
                                    .filter(one -> !one.equals(value))
                                    .toList()));
            if (written instanceof Outcome.Done<Long> && !store.sentWith(target.id(), value)) {
                documents
                        .remove(filing(reader), Target.of(Attached.document(value)), "taken off the answer")
                        .orThrow();
            }
            return written;
        }));
    }

    /** Other answers than those that stand. */
    private interface Changed {
        Answers from(Answers now);
    }
}
