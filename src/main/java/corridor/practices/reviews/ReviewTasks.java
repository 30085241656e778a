package corridor.practices.reviews;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.outbox.Tasks.Waiting;
import corridor.practices.Practice;
import corridor.practices.ReviewSteps;
import corridor.shared.LocalizedText;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reviewers find their reviews on their desk, and the secretariat the rounds that need a reviewer or a conclusion. */
@Component
class ReviewTasks {

    private final AssignmentStore assignments;
    private final RoundStore rounds;
    private final ReviewSteps practices;
    private final Tasks tasks;
    private final Notices notices;

    ReviewTasks(AssignmentStore assignments, RoundStore rounds, ReviewSteps practices, Tasks tasks, Notices notices) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.practices = practices;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Round.KIND) && !moved.to().equals(RoundLifecycle.OPEN)) {
            rounds.unseen(moved.records()).forEach(one -> tasks.closeAll(one.reference()));
        }
        if (moved.kind().equals(Assignment.KIND) && !moved.action().equals("draft")) {
            follow(moved.action(), assignments.lock(moved.records()));
        }
    }

    private void follow(String action, List<Assignment> parts) {
        Map<Long, Round> open = rounds
                .unseen(parts.stream().map(Assignment::review).distinct().toList())
                .stream()
                .filter(Round::open)
                .collect(Collectors.toMap(Round::id, Function.identity()));
        Map<Long, LocalizedText> titles = titles(open.values().stream().toList());
        List<Assignment> inOpen =
                parts.stream().filter(one -> open.containsKey(one.review())).toList();
        tasks.close(inOpen.stream()
                .map(one -> new Waiting(round(open, one).reference(), Audience.person(one.person())))
                .toList());
        switch (action) {
            case "offer" -> {
                waitFor(inOpen, open, titles, "review-answer");
                tell(inOpen, open, titles);
            }
            case "accept" -> waitFor(inOpen, open, titles, "review-deliver");
            case "return" -> tellOfTheEnd(inOpen, open, titles);
            default -> {}
        }
        secretariat(open, titles);
    }

    private Map<Long, LocalizedText> titles(List<Round> open) {
        Map<Long, LocalizedText> byPractice = practices
                .concerned(open.stream().map(Round::practice).toList())
                .stream()
                .collect(Collectors.toMap(
                        Practice::id, practice -> practice.content().title()));
        return open.stream()
                .collect(Collectors.toMap(
                        Round::id, one -> byPractice.getOrDefault(one.practice(), LocalizedText.EMPTY)));
    }

    private void waitFor(List<Assignment> parts, Map<Long, Round> open, Map<Long, LocalizedText> titles, String kind) {
        tasks.open(parts.stream()
                .map(one -> task(
                        kind,
                        round(open, one),
                        titles,
                        "/reviews/" + one.id(),
                        Audience.person(one.person()),
                        AssignmentLifecycle.SCORING))
                .toList());
    }

    /** One letter to each reviewer, however many reviews they are asked for at once. */
    private void tell(List<Assignment> parts, Map<Long, Round> open, Map<Long, LocalizedText> titles) {
        Stream<Round> nearest =
                parts.stream().map(one -> round(open, one)).sorted(java.util.Comparator.comparing(Round::deadline));
        Set<String> reviewers =
                parts.stream().map(one -> Audience.person(one.person())).collect(Collectors.toSet());
        nearest.findFirst()
                .ifPresent(one -> notices.tell(new Notice(
                        "reviews.offered",
                        one.reference(),
                        titles.getOrDefault(one.id(), LocalizedText.EMPTY),
                        "/reviews",
                        reviewers,
                        AssignmentLifecycle.SCORING,
                        List.of(one.deadline().toString()))));
    }

    /** To those whose practice was retracted: nothing is left to review. */
    private void tellOfTheEnd(List<Assignment> parts, Map<Long, Round> open, Map<Long, LocalizedText> titles) {
        notices.tell(parts.stream()
                .filter(one -> one.reason().equals(Rounds.RETRACTED))
                .map(one -> new Notice(
                        "reviews.ended",
                        round(open, one).reference(),
                        titles.getOrDefault(one.review(), LocalizedText.EMPTY),
                        "/reviews",
                        Set.of(Audience.person(one.person())),
                        AssignmentLifecycle.SCORING,
                        List.of()))
                .toList());
    }

    private void secretariat(Map<Long, Round> open, Map<Long, LocalizedText> titles) {
        Map<Long, List<Assignment>> all =
                assignments.in(open.keySet()).stream().collect(Collectors.groupingBy(Assignment::review));
        tasks.close(open.values().stream()
                .map(one -> new Waiting(one.reference(), Audience.SECRETARIAT))
                .toList());
        tasks.open(open.values().stream()
                .flatMap(one -> next(Standing.of(all.getOrDefault(one.id(), List.of())))
                        .map(kind -> task(
                                kind,
                                one,
                                titles,
                                "/reviews/rounds/" + one.id(),
                                Audience.SECRETARIAT,
                                RoundLifecycle.MANAGING)))
                .toList());
    }

    private static Stream<String> next(Standing standing) {
        return standing.verdict().isPresent()
                ? Stream.of("review-conclude")
                : standing.missing() > 0 ? Stream.of("review-seat") : Stream.empty();
    }

    private static Task task(
            String kind, Round round, Map<Long, LocalizedText> titles, String url, String audience, Right right) {
        LocalizedText title = titles.getOrDefault(round.id(), LocalizedText.EMPTY);
        return new Task(kind, round.reference(), title, url, audience, right, round.deadline());
    }

    private static Round round(Map<Long, Round> open, Assignment part) {
        return java.util.Objects.requireNonNull(open.get(part.review()));
    }
}
