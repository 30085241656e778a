package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.actors.Person;
import corridor.practices.Practice;
import corridor.practices.ReviewSteps;
import corridor.practices.reviews.Balance.Choice;
import corridor.practices.reviews.Balance.Vacancy;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Concern;
import corridor.vetting.Conflict;
import corridor.vetting.Interests;
import corridor.vetting.Ties;
import corridor.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts reviewers on the seats of rounds: by hand or in balance, and never one whom an interest keeps away. */
@Service
public class Seating {

    private static final int OTHER_LANGUAGE = 24;
    private static final int OTHER_THEME = 12;

    private final RoundStore rounds;
    private final AssignmentStore assignments;
    private final AssignmentLifecycle lifecycle;
    private final Workflow workflow;
    private final ReviewSteps practices;
    private final Pool pool;
    private final Interests interests;
    private final Attempts attempts;

    Seating(
            RoundStore rounds,
            AssignmentStore assignments,
            AssignmentLifecycle lifecycle,
            Workflow workflow,
            ReviewSteps practices,
            Pool pool,
            Interests interests,
            Attempts attempts) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.practices = practices;
        this.pool = pool;
        this.interests = interests;
        this.attempts = attempts;
    }

    /** Who would sit where if all open rounds that this reader sees were filled in balance. Nothing is written. */
    @Transactional(readOnly = true)
    Outcome<List<Choice>> propose(Reader reader) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "offer");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Table table = table(rounds.open(reader));
        List<Vacancy> vacancies = table.rounds.values().stream()
                .flatMap(round -> Standing.of(table.in(round.id())).open().entrySet().stream()
                        .filter(seat -> seat.getValue() > 0)
                        .map(seat -> new Vacancy(round.id(), seat.getKey(), seat.getValue())))
                .toList();
        return Outcome.done(Balance.of(vacancies, List.copyOf(table.pool.values()), table::cost));
    }

    /** Everyone who could fit a seat of a round, and why those cannot who cannot. */
    @Transactional(readOnly = true)
    List<Candidate> candidates(Round round, Seat seat) {
        Table table = table(List.of(round));
        return table.pool.values().stream()
                .filter(one -> one.fits(seat))
                .map(one -> new Candidate(
                        one,
                        table.obstacle(round, one),
                        table.conflict(round, one.person()).filter(conflict -> !conflict.hard())))
                .sorted(java.util.Comparator.comparing(
                                (Candidate one) -> one.obstacle().isPresent())
                        .thenComparingInt(one -> one.reviewer().load()))
                .toList();
    }

    /** Offers seats. Each is judged by itself, as of now; whom an interest keeps away is refused, and that stays on record. */
    @Transactional
    List<Outcome<Long>> offer(Reader reader, List<Choice> choices) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "offer");
        if (obstacle.isPresent()) {
            return choices.stream()
                    .map(one -> Outcome.<Long>refused(obstacle.get()))
                    .toList();
        }
        Table table = table(rounds
                .lock(choices.stream().map(Choice::review).distinct().sorted().toList())
                .stream()
                .filter(round -> sees(reader, round))
                .toList());
        Map<Choice, Reviewer> accepted = new LinkedHashMap<>();
        Map<Choice, Refusal> refused = new HashMap<>();
        for (Choice choice : choices) {
            Optional<Refusal> reason = table.sit(choice);
            Reviewer reviewer = table.pool.get(choice.person());
            reason.ifPresent(why -> refused.put(choice, why));
            if (reason.isEmpty() && reviewer != null) {
                accepted.put(choice, reviewer);
            }
        }
        noteAttempts(reader, refused);
        Map<Choice, Long> ids = seat(reader, accepted);
        return choices.stream()
                .map(one -> Optional.ofNullable(refused.get(one))
                        .map(Outcome::<Long>refused)
                        .orElseGet(() -> Outcome.done(ids.getOrDefault(one, 0L))))
                .toList();
    }

    private void noteAttempts(Reader reader, Map<Choice, Refusal> refused) {
        refused.forEach((choice, why) -> {
            if (why.kind() == Kind.FORBIDDEN) {
                attempts.note(reader, new Reference(Round.KIND, choice.review()), "offer", choice.person(), why.code());
            }
        });
    }

    private Map<Choice, Long> seat(Reader reader, Map<Choice, Reviewer> accepted) {
        Map<Choice, Long> ids = accepted.isEmpty() ? Map.of() : assignments.insert(accepted);
        workflow.open(
                lifecycle,
                reader,
                "offer",
                ids.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getValue,
                                one -> Map.of(
                                        "review", one.getKey().review(),
                                        "person", one.getKey().person(),
                                        "seat", one.getKey().seat().code()))));
        return ids;
    }

    static boolean sees(Reader reader, Round round) {
        return !Collections.disjoint(reader.labels(), round.audience())
                && !reader.recusals().contains(round.reference());
    }

    private Table table(Collection<Round> open) {
        Map<Long, Reviewer> reviewers = pool.reviewers();
        return new Table(
                open.stream()
                        .collect(Collectors.toMap(
                                Round::id, Function.identity(), (one, same) -> one, LinkedHashMap::new)),
                practices.concerned(open.stream().map(Round::practice).toList()).stream()
                        .collect(Collectors.toMap(Practice::id, Function.identity())),
                assignments.in(open.stream().map(Round::id).toList()).stream()
                        .collect(Collectors.groupingBy(Assignment::review, Collectors.toCollection(ArrayList::new))),
                new LinkedHashMap<>(reviewers),
                interests.ties(reviewers.keySet()));
    }

    /** Someone for a seat, and what stands in the way. */
    public record Candidate(Reviewer reviewer, Optional<Refusal> obstacle, Optional<Conflict> worthKnowing) {}

    /** Rounds, who sits in them, and who could; everything that judging a seat needs, read once. */
    private record Table(
            Map<Long, Round> rounds,
            Map<Long, Practice> practices,
            Map<Long, ArrayList<Assignment>> seated,
            Map<Long, Reviewer> pool,
            Ties ties) {

        List<Assignment> in(long review) {
            return seated.computeIfAbsent(review, none -> new ArrayList<>());
        }

        Optional<Conflict> conflict(Round round, long person) {
            return Optional.ofNullable(practices.get(round.practice()))
                    .flatMap(practice -> ties.of(person, concern(round, practice)));
        }

        private static Concern concern(Round round, Practice practice) {
            Set<Long> parties =
                    Set.copyOf(practice.content().classification().proponents().organisations());
            return Concern.of(round.reference(), parties)
                    .with(Stream.concat(
                                    Stream.of(practice.reference()),
                                    round.authors().stream().map(id -> new Reference(Person.KIND, id)))
                            .collect(Collectors.toSet()));
        }

        Optional<Refusal> obstacle(Round round, Reviewer one) {
            List<Assignment> parts = in(round.id());
            return conflict(round, one.person())
                    .filter(Conflict::hard)
                    .map(Conflict::refusal)
                    .or(() -> parts.stream().anyMatch(part -> part.person() == one.person())
                            ? Optional.of(Refusal.of(Kind.CONFLICT, "reviewer-seated"))
                            : Optional.empty())
                    .or(() -> !one.internal()
                                    && parts.stream()
                                            .filter(part -> part.active() || part.delivered())
                                            .anyMatch(part -> one.organisation() != null
                                                    && one.organisation().equals(part.organisation()))
                            ? Optional.of(Refusal.of(Kind.CONFLICT, "reviewer-colleague-seated"))
                            : Optional.empty())
                    .or(() -> one.load() >= one.most()
                            ? Optional.of(Refusal.of(Kind.CONFLICT, "reviewer-full"))
                            : Optional.empty());
        }

        OptionalInt cost(Vacancy vacancy, Reviewer one) {
            Round round = java.util.Objects.requireNonNull(rounds.get(vacancy.review()));
            if (obstacle(round, one).isPresent()) {
                return OptionalInt.empty();
            }
            Practice practice = practices.get(round.practice());
            return practice != null
                    ? OptionalInt.of((Collections.disjoint(
                                            one.themes(),
                                            practice.content().classification().themes())
                                    ? OTHER_THEME
                                    : 0)
                            + (Collections.disjoint(one.languages(), languages(practice)) ? OTHER_LANGUAGE : 0))
                    : OptionalInt.empty();
        }

        private static List<String> languages(Practice practice) {
            return practice.content().languages().stream().map(Language::tag).toList();
        }

        /** Takes a seat, so that the next choice is judged as if this one sat there already. */
        Optional<Refusal> sit(Choice choice) {
            Round round = rounds.get(choice.review());
            Reviewer one = pool.get(choice.person());
            if (round == null || one == null) {
                return Optional.of(Refusal.of(Kind.MISSING, "record-missing"));
            }
            Optional<Refusal> obstacle = obstacle(round, one);
            if (obstacle.isPresent()) {
                return obstacle;
            }
            if (!round.open()
                    || !one.fits(choice.seat())
                    || Standing.of(in(round.id())).open().getOrDefault(choice.seat(), 0) < 1) {
                return Optional.of(Refusal.of(Kind.CONFLICT, "seat-taken"));
            }
            take(round, one, choice);
            return Optional.empty();
        }

        private void take(Round round, Reviewer one, Choice choice) {
            in(round.id())
                    .add(new Assignment(
                            0,
                            round.id(),
                            one.person(),
                            one.organisation(),
                            choice.seat(),
                            Assignment.OFFERED,
                            1,
                            Set.of(),
                            List.of(),
                            Answers.NONE,
                            false,
                            ""));
            pool.put(
                    one.person(),
                    new Reviewer(
                            one.person(),
                            one.name(),
                            one.organisation(),
                            one.themes(),
                            one.languages(),
                            one.load() + 1,
                            one.most()));
        }
    }
}
