package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.questions.Question;
import corridor.questions.QuestionSets;
import corridor.seating.Abilities;
import corridor.seating.Ability;
import corridor.seating.Sitter;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.vetting.Concern;
import corridor.vetting.Interests;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads everything that sharing the dossiers of an open phase needs. */
@Component
class Tables {

    private static final int MOST = 60;
    private static final Set<String> APPRAISED = Set.of("eligible", "in-review");

    private final PhaseStore phases;
    private final AppraisalStore parts;
    private final AppraisalPoolStore pool;
    private final DossierStore dossiers;
    private final DeciderStore deciders;
    private final Settling submissions;
    private final People people;
    private final Interests interests;
    private final QuestionSets sets;
    private final ObjectProvider<Abilities> abilities;

    Tables(
            PhaseStore phases,
            AppraisalStore parts,
            AppraisalPoolStore pool,
            DossierStore dossiers,
            DeciderStore deciders,
            Settling submissions,
            People people,
            Interests interests,
            QuestionSets sets,
            ObjectProvider<Abilities> abilities) {
        this.phases = phases;
        this.parts = parts;
        this.pool = pool;
        this.dossiers = dossiers;
        this.deciders = deciders;
        this.submissions = submissions;
        this.people = people;
        this.interests = interests;
        this.sets = sets;
        this.abilities = abilities;
    }

    Outcome<Table> of(Reader reader, Call call) {
        if (!Phases.mayManage(reader)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "manage"));
        }
        Optional<Phase> open = phases.of(call.id()).stream().filter(Phase::open).findFirst();
        if (open.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "phase-missing"));
        }
        Map<Long, DossierFile> files = dossiers.list(reader, call).stream()
                .filter(one -> APPRAISED.contains(one.dossier().state()))
                .collect(Collectors.toMap(
                        one -> one.dossier().id(), one -> one, (one, same) -> one, LinkedHashMap::new));
        Map<Long, Membership> reviewers = new LinkedHashMap<>();
        people.playing(Role.REVIEWER)
                .forEach(one -> reviewers.merge(
                        one.person(), one, (first, next) -> next.organisation() == null ? next : first));
        if (!open.get().switches().reviewersSeeAuthors()) {
            reviewers.keySet().removeAll(knowing(call));
        }
        Map<Long, Integer> loads = pool.loads();
        Map<Long, Ability> able = able(reviewers.keySet());
        return Outcome.done(new Table(
                open.get(),
                files,
                parts.in(files.keySet()).stream().collect(Collectors.groupingBy(Assignment::dossier)),
                reviewers.values().stream()
                        .map(one -> new Sitter(
                                one.person(),
                                one.organisation(),
                                loads.getOrDefault(one.person(), 0),
                                Objects.requireNonNull(able.get(one.person())).most(),
                                Set.of(Table.KIND)))
                        .collect(Collectors.toMap(Sitter::person, one -> one, (one, same) -> one, LinkedHashMap::new)),
                themes(call, files.values()),
                able,
                concerns(files.values()),
                interests.ties(reviewers.keySet())));
    }

    /** Those who may read dossiers of a call, and so know whose they are: they do not appraise where nobody may know. */
    private Set<Long> knowing(Call call) {
        return Stream.concat(
                        deciders.chairing(call.conveners(), Set.of(call.id())).stream(),
                        Stream.of(Role.SECRETARIAT, Role.AUDITOR)
                                .flatMap(role -> people.playing(role).stream())
                                .map(Membership::person))
                .collect(Collectors.toSet());
    }

    /** What reviewers say of themselves; of those who say nothing, the language of their account. */
    private Map<Long, Ability> able(Set<Long> reviewers) {
        Map<Long, Ability> able = people.find(reviewers).stream()
                .collect(Collectors.toMap(
                        Person::id,
                        one -> new Ability(Set.of(), Set.of(one.language().tag()), MOST)));
        abilities.forEach(part -> able.putAll(part.of(reviewers)));
        return able;
    }

    /** Which themes each of these answers names. */
    private Map<Long, Set<String>> themes(Call call, Collection<DossierFile> files) {
        List<String> asked = Optional.ofNullable(call.questionSet()).flatMap(sets::find).stream()
                .flatMap(set -> set.questions().stream())
                .filter(one -> one.kind() == Question.Kind.THEME)
                .map(Question::code)
                .toList();
        return files.stream()
                .collect(Collectors.toMap(
                        one -> one.dossier().id(),
                        one -> asked.stream()
                                .flatMap(code -> one.answers().to(code).values().stream())
                                .collect(Collectors.toSet())));
    }

    private Map<Long, Concern> concerns(Collection<DossierFile> files) {
        Map<Long, Submission> sent = submissions.byId(
                files.stream().map(one -> one.dossier().submission()).toList());
        return files.stream()
                .collect(Collectors.toMap(
                        one -> one.dossier().id(),
                        one -> Table.concern(
                                one,
                                Objects.requireNonNull(sent.get(one.dossier().submission())))));
    }
}
