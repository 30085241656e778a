package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.seating.Sitter;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.vetting.Concern;
import corridor.vetting.Interests;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    Tables(
            PhaseStore phases,
            AppraisalStore parts,
            AppraisalPoolStore pool,
            DossierStore dossiers,
            DeciderStore deciders,
            Settling submissions,
            People people,
            Interests interests) {
        this.phases = phases;
        this.parts = parts;
        this.pool = pool;
        this.dossiers = dossiers;
        this.deciders = deciders;
        this.submissions = submissions;
        this.people = people;
        this.interests = interests;
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
        return Outcome.done(new Table(
                open.get(),
                files,
                parts.in(files.keySet()).stream().collect(Collectors.groupingBy(Assignment::dossier)),
                reviewers.values().stream()
                        .map(one -> new Sitter(
                                one.person(),
                                one.organisation(),
                                loads.getOrDefault(one.person(), 0),
                                MOST,
                                Set.of(Table.KIND)))
                        .collect(Collectors.toMap(Sitter::person, one -> one, (one, same) -> one, LinkedHashMap::new)),
                people.find(reviewers.keySet()).stream().collect(Collectors.toMap(Person::id, Person::language)),
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
