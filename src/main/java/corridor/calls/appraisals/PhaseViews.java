package corridor.calls.appraisals;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.CallView;
import corridor.questions.Purpose;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts phases before those who manage them. */
@Component
class PhaseViews {

    private final Phases phases;
    private final Appraisals appraisals;
    private final DossierCountsStore dossiers;
    private final People people;
    private final QuestionSets sets;

    PhaseViews(Phases phases, Appraisals appraisals, DossierCountsStore dossiers, People people, QuestionSets sets) {
        this.phases = phases;
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.people = people;
        this.sets = sets;
    }

    PhaseView of(Frame frame, Call call) {
        List<Assignment> parts = appraisals.ofCall(frame.reader(), call.id());
        Optional<Proposal> proposal =
                phases.propose(frame.reader(), call) instanceof Outcome.Done<Proposal>(Proposal found)
                        ? Optional.of(found)
                        : Optional.empty();
        Map<Long, Person> named = people.byId(Stream.concat(
                        parts.stream().map(Assignment::person),
                        proposal.stream().flatMap(one -> one.table().pool().keySet().stream()))
                .distinct()
                .toList());
        Map<Long, Integer> numbers = dossiers.numbers(
                parts.stream().map(Assignment::dossier).distinct().toList());
        return new PhaseView(
                call,
                phases.of(call.id()),
                sets.offered(Purpose.APPRAISAL).stream()
                        .map(one -> new CallView.Option(
                                String.valueOf(one.id()), frame.in(one.title()).text()))
                        .toList(),
                phases.suggested(call).orElse(null),
                proposal.map(one -> proposed(frame, one, named)).orElse(null),
                progress(frame, parts, named),
                parts.stream()
                        .filter(Assignment::active)
                        .map(one -> new PhaseView.Part(
                                one, name(named, one.person()), numbers.getOrDefault(one.dossier(), 0)))
                        .toList());
    }

    private static String name(Map<Long, Person> named, long person) {
        return Optional.ofNullable(named.get(person)).map(Person::name).orElse("");
    }

    private static PhaseView.Proposed proposed(Frame frame, Proposal proposal, Map<Long, Person> named) {
        List<PhaseView.Load> loads = new ArrayList<>();
        proposal.loads()
                .forEach((person, after) -> loads.add(new PhaseView.Load(
                        name(named, person),
                        Objects.requireNonNull(proposal.table().pool().get(person))
                                .load(),
                        after)));
        loads.sort((one, other) -> frame.alphabetical().compare(one.name(), other.name()));
        IntSummaryStatistics spread =
                loads.stream().mapToInt(PhaseView.Load::after).summaryStatistics();
        return new PhaseView.Proposed(
                proposal.mark(),
                proposal.choices().size(),
                proposal.empty(),
                proposal.keptAway(),
                loads.isEmpty() ? 0 : spread.getMin(),
                loads.isEmpty() ? 0 : spread.getMax(),
                loads,
                proposal.table().vacancies().stream()
                        .map(one ->
                                Objects.requireNonNull(proposal.table().files().get(one.record())))
                        .map(file -> new CallView.Option(
                                String.valueOf(file.dossier().id()),
                                frame.t("calls.dossier", file.dossier().number()) + " · " + file.title()))
                        .toList(),
                proposal.table().pool().values().stream()
                        .filter(one -> one.load() < one.most())
                        .map(one -> new CallView.Option(
                                String.valueOf(one.person()),
                                name(named, one.person()) + " · "
                                        + frame.t("calls.progress.of", one.load(), one.most())))
                        .sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                        .toList());
    }

    private static List<PhaseView.Progress> progress(Frame frame, List<Assignment> parts, Map<Long, Person> named) {
        return parts.stream()
                .filter(one -> one.active() || one.delivered())
                .collect(Collectors.groupingBy(Assignment::person))
                .entrySet()
                .stream()
                .map(one -> new PhaseView.Progress(
                        name(named, one.getKey()), one.getValue().size(), (int) one.getValue().stream()
                                .filter(Assignment::delivered)
                                .count()))
                .sorted((one, other) -> frame.alphabetical().compare(one.name(), other.name()))
                .toList();
    }
}
