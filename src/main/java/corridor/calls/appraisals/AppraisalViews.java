package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.documents.Documents.Opened;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.questions.QuestionViews;
import corridor.shared.Outcome;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts before reviewers what they may read, and nothing else. */
@Component
class AppraisalViews {

    private final Appraisals appraisals;
    private final Phases phases;
    private final DossierStore dossiers;
    private final DossierCountsStore counts;
    private final Calls calls;
    private final Settling submissions;
    private final Blinding blinding;
    private final QuestionSets sets;
    private final QuestionViews questions;

    AppraisalViews(
            Appraisals appraisals,
            Phases phases,
            DossierStore dossiers,
            DossierCountsStore counts,
            Calls calls,
            Settling submissions,
            Blinding blinding,
            QuestionSets sets,
            QuestionViews questions) {
        this.appraisals = appraisals;
        this.phases = phases;
        this.dossiers = dossiers;
        this.counts = counts;
        this.calls = calls;
        this.submissions = submissions;
        this.blinding = blinding;
        this.sets = sets;
        this.questions = questions;
    }

    List<AppraisalView.Line> lines(Frame frame, List<Assignment> mine) {
        Map<Long, Phase> known =
                phases.byId(mine.stream().map(Assignment::phase).distinct().toList());
        Map<Long, Call> named =
                calls.byId(known.values().stream().map(Phase::call).distinct().toList());
        Map<Long, Integer> numbers =
                counts.numbers(mine.stream().map(Assignment::dossier).toList());
        return mine.stream()
                .map(one -> {
                    Phase phase = Objects.requireNonNull(known.get(one.phase()));
                    return new AppraisalView.Line(
                            one,
                            numbers.getOrDefault(one.dossier(), 0),
                            frame.in(Objects.requireNonNull(named.get(phase.call()))
                                    .title()),
                            phase.due());
                })
                .toList();
    }

    Answers answers(QuestionSet criteria, MultiValueMap<String, String> sent) {
        return questions.answers(criteria, sent);
    }

    AppraisalView.Sheet sheet(Frame frame, Assignment part, @Nullable Answers typed, @Nullable String advice) {
        Phase phase = appraisals.phase(part);
        Call call = Objects.requireNonNull(calls.byId(List.of(phase.call())).get(phase.call()));
        QuestionSet criteria = appraisals.criteria(part);
        Answers answers = typed == null ? part.answers() : typed;
        Optional<BlindFile> file = part.opened() ? Optional.of(file(frame, call, phase, part)) : Optional.empty();
        QuestionSet asked =
                sets.find(Objects.requireNonNull(call.questionSet())).orElseThrow();
        return new AppraisalView.Sheet(
                part,
                phase,
                frame.in(call.title()),
                file.orElse(null),
                file.map(one -> questions.said(frame, asked, one.answers(), one.attached("/appraisals/" + part.id())))
                        .orElse(List.of()),
                questions.form(frame, criteria, answers, answers.problems(criteria)),
                advice == null ? Objects.requireNonNullElse(part.recommendation(), "") : advice,
                appraisals.others(part).stream()
                        .map(one -> new AppraisalView.Other(
                                one.alias(), one.recommendation(), questions.said(frame, criteria, one.answers())))
                        .toList(),
                (int) appraisals.mine(frame.reader()).stream()
                        .filter(Assignment::active)
                        .count());
    }

    /** A document that the reviewer of an opened part may read. */
    Optional<Enclosure> document(Frame frame, Assignment part, int number) {
        if (!part.opened()) {
            return Optional.empty();
        }
        Phase phase = appraisals.phase(part);
        Call call = Objects.requireNonNull(calls.byId(List.of(phase.call())).get(phase.call()));
        DossierFile sent = dossiers.unseen(call, List.of(part.dossier())).getFirst();
        QuestionSet asked =
                sets.find(Objects.requireNonNull(call.questionSet())).orElseThrow();
        BlindFile file = file(frame, call, phase, part);
        return file.documents().stream()
                .filter(one -> one.open() && one.number() == number)
                .findFirst()
                .flatMap(one -> blinding.open(asked, sent, one, phase.switches()))
                .map(opened ->
                        new Enclosure(file.number(), opened, phase.switches().reviewersSeeAuthors()));
    }

    /** A document for a reviewer, and whether under its own name. */
    record Enclosure(int dossier, Outcome<Opened> opened, boolean named) {}

    private BlindFile file(Frame frame, Call call, Phase phase, Assignment part) {
        DossierFile file = dossiers.unseen(call, List.of(part.dossier())).getFirst();
        Submission sent = Objects.requireNonNull(submissions
                .byId(List.of(file.dossier().submission()))
                .get(file.dossier().submission()));
        QuestionSet asked =
                sets.find(Objects.requireNonNull(call.questionSet())).orElseThrow();
        return blinding.of(frame, file, sent, asked, phase.switches());
    }
}
