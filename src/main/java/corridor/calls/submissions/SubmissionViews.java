package corridor.calls.submissions;

import corridor.actors.Organisations;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallViews;
import corridor.calls.Calls;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.questions.QuestionView;
import corridor.questions.QuestionViews;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts submissions before their authors. */
@Component
class SubmissionViews {

    private final Calls calls;
    private final CallViews views;
    private final CallSubmissions submissions;
    private final QuestionSets sets;
    private final QuestionViews questions;
    private final Organisations organisations;
    private final Attached attached;
    private final ObjectProvider<Appraised> appraised;

    SubmissionViews(
            Calls calls,
            CallViews views,
            CallSubmissions submissions,
            QuestionSets sets,
            QuestionViews questions,
            Organisations organisations,
            Attached attached,
            ObjectProvider<Appraised> appraised) {
        this.calls = calls;
        this.views = views;
        this.submissions = submissions;
        this.sets = sets;
        this.questions = questions;
        this.organisations = organisations;
        this.attached = attached;
        this.appraised = appraised;
    }

    Call call(Submission one) {
        return Objects.requireNonNull(calls.byId(List.of(one.call())).get(one.call()));
    }

    QuestionSet set(Call call) {
        return Optional.ofNullable(call.questionSet()).flatMap(sets::find).orElseThrow();
    }

    Answers answers(Submission one, MultiValueMap<String, String> sent) {
        return questions.answers(set(call(one)), sent);
    }

    /** With what stands in it, or with what was typed and could not be kept. */
    SubmissionView view(Frame frame, Submission one, @Nullable Written written, String sentence, boolean saved) {
        Call call = call(one);
        QuestionSet set = set(call);
        Answers answers = written == null ? one.answers() : written.answers().withDocumentsOf(set, one.answers());
        Map<String, QuestionView.Attached> documents = new HashMap<>();
        attached.seen(frame.reader(), one.id(), set, answers)
                .forEach((value, known) -> documents.put(
                        value, known.named(frame, value, known.document().download(known.version()))));
        String title = written == null ? one.title() : written.title();
        Set<String> gaps = Set.copyOf(answers.gaps(set));
        QuestionView.Form form = questions.form(frame, set, answers, answers.problems(set), documents);
        return new SubmissionView(
                one,
                call,
                views.box(frame, call).orElse(null),
                title,
                one.writable() ? form : null,
                one.writable() ? List.of() : questions.said(frame, set, answers, documents),
                form.parts().stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(field -> gaps.contains(field.question().code()))
                        .toList(),
                title.isBlank(),
                organisations
                        .find(one.owner())
                        .map(found -> frame.in(found.name()).text())
                        .orElse(""),
                submissions.offers(frame.reader(), one),
                one.result() == null
                        ? List.of()
                        : appraised.stream()
                                .flatMap(part -> part.found(frame, one.id()).stream())
                                .toList(),
                sentence,
                saved,
                call.blind() == Blindness.DOUBLE_BLIND
                        && set.questions().stream().anyMatch(question -> question.kind() == Question.Kind.DOCUMENT),
                CallSubmissions.mayConfirm(frame.reader(), one));
    }

    /** What was typed. */
    record Written(String title, Answers answers) {}

    /** Those of a reader, with the calls that they answer. */
    List<SubmissionLine> lines(Frame frame, List<Submission> listed) {
        Map<Long, Call> named =
                calls.byId(listed.stream().map(Submission::call).distinct().toList());
        return listed.stream()
                .flatMap(one -> Stream.ofNullable(named.get(one.call()))
                        .map(call -> new SubmissionLine(
                                one,
                                frame.in(call.title()),
                                views.box(frame, call).orElse(null))))
                .toList();
    }
}
