package corridor.calls.appraisals;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.questions.QuestionViews;
import corridor.shared.Reference;
import corridor.ui.Frame;
import corridor.vetting.Concern;
import corridor.vetting.Conflict;
import corridor.vetting.Interests;
import corridor.vetting.Ties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells those who decide what reviewers found. Fewer than two delivered make no mean, for anyone but them. */
@Component
class AppraisalsFound implements FoundSource {

    private final SumStore sums;
    private final Appraisals appraisals;
    private final People people;
    private final QuestionViews questions;
    private final DeciderStore deciders;
    private final Settling submissions;
    private final Interests interests;

    AppraisalsFound(
            SumStore sums,
            Appraisals appraisals,
            People people,
            QuestionViews questions,
            DeciderStore deciders,
            Settling submissions,
            Interests interests) {
        this.sums = sums;
        this.appraisals = appraisals;
        this.people = people;
        this.questions = questions;
        this.deciders = deciders;
        this.submissions = submissions;
        this.interests = interests;
    }

    @Override
    public Map<Long, Sum> sums(long call) {
        return sums.of(call);
    }

    @Override
    public List<DossierView.Found> found(Frame frame, long dossier) {
        List<Assignment> parts = appraisals.in(dossier);
        Map<Long, Person> named =
                people.byId(parts.stream().map(Assignment::person).distinct().toList());
        return parts.stream()
                .map(one -> new DossierView.Found(
                        Optional.ofNullable(named.get(one.person()))
                                .map(Person::name)
                                .orElse(one.alias()),
                        one.state(),
                        one.points(),
                        one.recommendation(),
                        one.delivered() ? questions.said(frame, appraisals.criteria(one), one.answers()) : List.of()))
                .toList();
    }

    @Override
    public boolean nobodyDecides(Call call, Dossier dossier) {
        Set<Long> chairs = Set.copyOf(deciders.chairing(call.conveners(), Set.of(call.id())));
        Submission one = Objects.requireNonNull(
                submissions.byId(List.of(dossier.submission())).get(dossier.submission()));
        Concern concern = Concern.of(dossier.reference(), one.organisations())
                .with(one.authors().stream()
                        .flatMap(author -> Stream.ofNullable(author.person()))
                        .map(person -> new Reference(Person.KIND, person))
                        .collect(Collectors.toSet()));
        Ties ties = interests.ties(chairs);
        return chairs.stream()
                .allMatch(person ->
                        ties.of(person, concern).filter(Conflict::hard).isPresent());
    }
}
