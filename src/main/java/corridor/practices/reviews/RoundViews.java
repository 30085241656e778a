package corridor.practices.reviews;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.reviews.Balance.Choice;
import corridor.practices.reviews.Seating.Candidate;
import corridor.shared.Slice;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts rounds into the words of a language. */
@Component
public class RoundViews {

    private final Rounds rounds;
    private final Seating seating;
    private final Practices practices;
    private final Pool pool;

    RoundViews(Rounds rounds, Seating seating, Practices practices, Pool pool) {
        this.rounds = rounds;
        this.seating = seating;
        this.practices = practices;
        this.pool = pool;
    }

    Slice<Row> rows(Frame frame, Slice<Round> all) {
        Map<Long, Practice> about = practices(frame, all.items());
        Map<Long, List<Assignment>> parts = rounds.in(all.items());
        return all.map(round -> {
            List<Assignment> seated = parts.getOrDefault(round.id(), List.of());
            return new Row(
                    round,
                    title(frame, about, round),
                    Standing.of(seated).missing(),
                    (int) seated.stream().filter(Assignment::delivered).count(),
                    (int) seated.stream().filter(Assignment::active).count());
        });
    }

    private Map<Long, Practice> practices(Frame frame, List<Round> all) {
        return practices.find(frame.reader(), all.stream().map(Round::practice).toList()).stream()
                .collect(Collectors.toMap(Practice::id, Function.identity(), (one, same) -> one));
    }

    private static String title(Frame frame, Map<Long, Practice> about, Round round) {
        Practice practice = about.get(round.practice());
        return practice == null
                ? ""
                : practice.content().title().in(frame.language()).text();
    }

    RoundView view(Frame frame, Round round) {
        Map<Long, Practice> about = practices(frame, List.of(round));
        List<Assignment> parts = rounds.in(List.of(round)).getOrDefault(round.id(), List.of());
        Map<Long, String> names = pool.names(parts);
        List<Criteria.Criterion> criteria = rounds.criteria(round);
        Standing standing = Standing.of(parts);
        Map<Seat, List<Candidate>> candidates = new LinkedHashMap<>();
        if (round.open() && Rounds.mayManage(frame.reader())) {
            standing.open().forEach((seat, count) -> {
                if (count > 0) {
                    candidates.put(seat, seating.candidates(round, seat));
                }
            });
        }
        return new RoundView(
                round,
                title(frame, about, round),
                java.util.Optional.ofNullable(about.get(round.practice()))
                        .map(one -> "/practices/" + one.slug())
                        .orElse("/practices"),
                standing,
                parts.stream()
                        .map(one -> new Part(
                                one,
                                names.getOrDefault(one.person(), ""),
                                one.delivered()
                                        ? mean(Criteria.weighted(
                                                criteria, one.answers().scores()))
                                        : ""))
                        .toList(),
                criteria,
                candidates,
                agreement(parts, criteria));
    }

    private static String mean(OptionalDouble mean) {
        return mean.isPresent() ? String.format(java.util.Locale.ROOT, "%.2f", mean.getAsDouble()) : "";
    }

    /** The widest distance between two reviewers' points on each criterion. */
    private static Map<String, Integer> agreement(List<Assignment> parts, List<Criteria.Criterion> criteria) {
        Map<String, Integer> apart = new LinkedHashMap<>();
        for (Criteria.Criterion one : criteria) {
            var points = parts.stream()
                    .filter(Assignment::delivered)
                    .mapToInt(part -> part.answers().score(one.code()).points())
                    .summaryStatistics();
            apart.put(one.code(), points.getCount() < 2 ? 0 : points.getMax() - points.getMin());
        }
        return apart;
    }

    List<Proposed> proposal(Frame frame, List<Choice> choices) {
        Map<Long, Reviewer> reviewers = pool.reviewers();
        List<Round> open = choices.isEmpty()
                ? List.of()
                : rounds.unseen(choices.stream().map(Choice::review).distinct().toList());
        Map<Long, Practice> about = practices(frame, open);
        Map<Long, Round> byId = open.stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return choices.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(reviewers.get(one.person()))
                        .map(reviewer -> new Proposed(
                                one,
                                title(frame, about, java.util.Objects.requireNonNull(byId.get(one.review()))),
                                reviewer.name(),
                                reviewer.load())))
                .toList();
    }

    /** A round in the list. */
    public record Row(Round round, String title, int missing, int delivered, int active) {}

    /** A round's file. */
    public record RoundView(
            Round round,
            String title,
            String url,
            Standing standing,
            List<Part> parts,
            List<Criteria.Criterion> criteria,
            Map<Seat, List<Candidate>> candidates,
            Map<String, Integer> apart) {}

    /** A reviewer's part, with the mean of their points by weight where they delivered. */
    public record Part(Assignment assignment, String name, String mean) {}

    /** Who would sit where. */
    public record Proposed(Choice choice, String title, String name, int load) {}
}
