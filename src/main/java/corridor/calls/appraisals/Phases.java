package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.workflow.Change;
import corridor.seating.Choice;
import java.util.Collection;
import java.util.stream.Collectors;
import corridor.vetting.Conflict;
import java.util.HexFormat;
import corridor.vetting.Interests;
import java.util.LinkedHashMap;
import java.util.List;
import java.time.LocalDate;
import corridor.shared.LocalizedText;
import java.util.Map;
import corridor.actors.Membership;
import java.util.Optional;
import corridor.shared.Outcome;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.questions.Purpose;
import corridor.questions.QuestionSets;
import corridor.access.Reader;
import corridor.shared.Refusal;
import corridor.access.Role;
import corridor.seating.Seats;
import corridor.shared.Secret;
import org.springframework.stereotype.Service;
import java.util.Set;
import corridor.calls.submissions.Settling;
import corridor.seating.Sitter;
import corridor.workflow.Target;
import org.springframework.transaction.annotation.Transactional;
import java.util.TreeMap;
import corridor.seating.Vacancy;
import corridor.workflow.Workflow;

/** The door of phases: the secretariat plans them, and shares dossiers out so that everybody has about as much to do. */
@Service
public class Phases {

    private static final int MOST = 60;
    private static final Set<String> APPRAISED = Set.of("eligible", "in-review");
    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final PhaseStore store;
    private final PhaseLifecycle lifecycle;
    private final AppraisalStore parts;
    private final DossierStore dossiers;
    private final Settling submissions;
    private final People people;
    private final Interests interests;
    private final Workflow workflow;
    private final QuestionSets sets;

    Phases(
            PhaseStore store,
            PhaseLifecycle lifecycle,
            AppraisalStore parts,
            DossierStore dossiers,
            Settling submissions,
            People people,
            Interests interests,
            Workflow workflow,
            QuestionSets sets) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.people = people;
        this.interests = interests;
        this.workflow = workflow;
        this.sets = sets;
    }

    public static boolean mayManage(Reader reader) {
        return reader.may(PhaseLifecycle.MANAGING);
    }

    public List<Phase> of(long call) {
        return store.of(call);
    }

    /** Plans a phase and opens it, unless another is open. */
    @Transactional
    public Outcome<Long> plan(
            Reader reader, Call call, LocalizedText name, Switches switches, long criteria, int wanted, LocalDate due) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "plan")
                .or(() -> call.closed() && !call.released()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "call-still-sealed")))
                .or(() -> sets.find(criteria).filter(set -> set.purpose() == Purpose.APPRAISAL).isPresent()
                                && wanted >= 0
                                && wanted <= 9
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.INVALID, "phase-malformed")))
                .or(() -> store.of(call.id()).stream().anyMatch(Phase::open)
                        ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "phase-open"))
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        long id = store.insert(call.id(), name, switches, criteria, wanted, due);
        workflow.open(lifecycle, reader, "plan", Map.of(id, Map.of("call", call.id(), "wanted", wanted)));
        return workflow.move(lifecycle, reader, Change.of("open"), Target.of(id));
    }

    /** Closes one, or opens it again with a reason. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, String action, String reason) {
        boolean again = action.equals("reopen");
        if (!again && !action.equals("close")) {
            return Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        }
        if (again && (reason.isBlank() || reason.length() > 2_000)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"));
        }
        if (again && store.lock(List.of(target.id())).stream()
                .anyMatch(one -> store.of(one.call()).stream().anyMatch(Phase::open))) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "phase-open"));
        }
        return workflow.move(lifecycle, reader, Change.of(action).because(reason), target);
    }

    /** Who would appraise what if the open phase were filled: evenness first, then languages. Nothing is written. */
    @Transactional(readOnly = true)
    public Outcome<Proposal> propose(Reader reader, Call call) {
        return table(reader, call).map(table -> new Proposal(
                table,
                Seats.share(table.vacancies(), List.copyOf(table.pool().values()), table::cost, true)));
    }

    Outcome<Table> table(Reader reader, Call call) {
        if (!mayManage(reader)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "manage"));
        }
        Optional<Phase> open = store.of(call.id()).stream().filter(Phase::open).findFirst();
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
        Map<Long, Integer> loads = parts.loads();
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
                submissions.byId(files.values().stream()
                        .map(one -> one.dossier().submission())
                        .toList()),
                people.find(reviewers.keySet()).stream().collect(Collectors.toMap(Person::id, Person::language)),
                interests.ties(reviewers.keySet())));
    }

    Outcome<Phase> find(long id) {
        return Optional.ofNullable(store.byId(List.of(id)).get(id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    Map<Long, Phase> byId(Collection<Long> ids) {
        return store.byId(ids);
    }

    /**
     * A proposal.
     *
     * @param choices who would appraise what
     */
    public record Proposal(Table table, List<Choice> choices) {

        /** By which it is known again: what is offered is what was shown. */
        public String mark() {
            return HexFormat.of().formatHex(new Secret(choices.toString()).digest());
        }

        /** How many each would have in all, by person. */
        public Map<Long, Integer> loads() {
            Map<Long, Integer> loads = new TreeMap<>();
            table.pool().values().forEach(one -> loads.put(one.person(), one.load()));
            choices.forEach(one -> loads.merge(one.person(), 1, Integer::sum));
            return loads;
        }

        /** Seats for which nobody is left. */
        public int empty() {
            return table.vacancies().stream().mapToInt(Vacancy::count).sum() - choices.size();
        }

        /** Pairs that an interest keeps apart. */
        public long keptAway() {
            return table.pool().keySet().stream()
                    .flatMap(person -> table.files().keySet().stream()
                            .flatMap(dossier -> table.conflict(dossier, person).stream()))
                    .filter(Conflict::hard)
                    .count();
        }
    }
}
