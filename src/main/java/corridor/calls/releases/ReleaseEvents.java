package corridor.calls.releases;

import corridor.calls.Call;
import corridor.calls.SubmissionsReleased;
import corridor.calls.appraisals.DossierFile;
import corridor.calls.submissions.Author;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.questions.Answers;
import corridor.questions.Question.Kind;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.LocalizedText;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of Corridor what was released, with what everybody may read of it. */
@Component
class ReleaseEvents {

    private static final Set<Kind> WORDS = EnumSet.of(Kind.LINE, Kind.TEXT);

    private final Settling submissions;
    private final QuestionSets sets;
    private final ApplicationEventPublisher events;

    ReleaseEvents(Settling submissions, QuestionSets sets, ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.sets = sets;
        this.events = events;
    }

    void publish(Call call, List<Preview> told) {
        Map<Long, Submission> sent = submissions.byId(
                told.stream().map(one -> one.file().dossier().submission()).toList());
        Optional<QuestionSet> set = Optional.ofNullable(call.questionSet()).flatMap(sets::find);
        events.publishEvent(new SubmissionsReleased(
                call.id(),
                call.kind(),
                call.place(),
                told.stream()
                        .map(one -> released(
                                one.file(),
                                Objects.requireNonNull(
                                        sent.get(one.file().dossier().submission())),
                                set))
                        .toList()));
    }

    private static SubmissionsReleased.Released released(
            DossierFile file, Submission submission, Optional<QuestionSet> set) {
        Answers answers = set.map(file.answers()::publicPart).orElse(Answers.NONE);
        SequencedMap<String, String> words = new LinkedHashMap<>();
        set.stream()
                .flatMap(one -> one.questions().stream())
                .filter(question -> WORDS.contains(question.kind()))
                .forEach(question -> answers.to(question.code()).values().stream()
                        .findFirst()
                        .ifPresent(said -> words.put(question.code(), said)));
        return new SubmissionsReleased.Released(
                submission.id(),
                Objects.requireNonNull(file.dossier().decision()),
                file.dossier().session(),
                LocalizedText.of(submission.language(), file.title()),
                answers,
                words,
                chosen(set, answers, EnumSet.of(Kind.THEME)),
                chosen(set, answers, EnumSet.of(Kind.COUNTRY, Kind.COUNTRIES)),
                submission.owner(),
                submission.organisations(),
                submission.authors().stream()
                        .filter(Author::agreed)
                        .filter(one -> one.role().equals("speaker"))
                        .map(one -> new SubmissionsReleased.Speaker(one.name(), one.person(), one.organisation()))
                        .toList());
    }

    private static List<String> chosen(Optional<QuestionSet> set, Answers answers, Set<Kind> kinds) {
        return set.stream()
                .flatMap(one -> one.questions().stream())
                .filter(question -> kinds.contains(question.kind()))
                .flatMap(question -> answers.to(question.code()).values().stream())
                .distinct()
                .toList();
    }
}
