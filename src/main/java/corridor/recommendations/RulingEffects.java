package corridor.recommendations;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Cycle;
import corridor.recommendations.Ruling.Step;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What follows from a decision once its recommendations have moved: numbers, stays in cycles, links. */
@Component
class RulingEffects {

    private final RecommendationStore store;
    private final RegisterStore register;
    private final RulingStore rulings;
    private final FollowUpStore followUps;
    private final Stays stays;
    private final Threads threads;
    private final Audit audit;
    private final RecommendationTasks tasks;

    RulingEffects(
            RecommendationStore store,
            RegisterStore register,
            RulingStore rulings,
            FollowUpStore followUps,
            Stays stays,
            Threads threads,
            Audit audit,
            RecommendationTasks tasks) {
        this.store = store;
        this.register = register;
        this.rulings = rulings;
        this.followUps = followUps;
        this.stays = stays;
        this.threads = threads;
        this.audit = audit;
        this.tasks = tasks;
    }

    void follow(
            Reader reader,
            long ruling,
            Ruling said,
            Step step,
            List<Recommendation> decided,
            Map<Long, Optional<Cycle>> next) {
        rulings.insert(reader, ruling, decided.getFirst().cycle(), step.action(), said, ids(decided));
        switch (step.action()) {
            case "issue", "record" -> issue(reader, ruling, decided);
            case "carry" -> carry(ruling, step, decided, next);
            case "merge" -> merge(decided, Objects.requireNonNull(step.into()));
            case "reopen" -> register.unmerge(ids(decided));
            default -> {}
        }
        tasks.decided(step.action(), decided);
    }

    private static List<Long> ids(Collection<Recommendation> some) {
        return some.stream().map(Recommendation::id).toList();
    }

    /** Each gets the next number of its forum and year, and stands in its first cycle. */
    private void issue(Reader reader, long ruling, List<Recommendation> issued) {
        Map<Long, Cycle> cycles =
                stays.all(issued.stream().map(Recommendation::cycle).toList());
        issued.stream()
                .collect(Collectors.groupingBy(one -> start(cycles, one)))
                .forEach((start, some) -> register.number(ids(some), start));
        rulings.stay(ids(issued), "issued", ruling);
        threads.link(issued.stream().flatMap(RulingEffects::cameFrom).toList());
        audit.append(
                reader,
                store.unseen(ids(issued)).stream()
                        .map(one -> AuditEntry.of(one.reference(), "number", Map.of(), Map.of("number", one.number())))
                        .toList());
    }

    private static Stream<Link> cameFrom(Recommendation one) {
        Long session = one.content().session();
        Reference place = session == null ? new Reference(Cycle.KIND, one.cycle()) : new Reference("session", session);
        return Stream.of(new Link(place, "led-to", one.reference(), null, null));
    }

    /** As in {@code GFMD-2010-}: the forum, and the year of its cycle, or its number where no year is known. */
    private static String start(Map<Long, Cycle> cycles, Recommendation one) {
        Cycle cycle = Objects.requireNonNull(cycles.get(one.cycle()));
        String year = cycle.dates()
                .first()
                .map(day -> String.valueOf(day.getYear()))
                .or(() -> Optional.ofNullable(cycle.dates().year()).map(String::valueOf))
                .orElse("C" + Objects.requireNonNullElse(cycle.number(), 0));
        return code(cycle.forumSlug()) + "-" + year + "-";
    }

    /** The first letters of the words of a forum's address, or the one word. */
    static String code(String slug) {
        String[] words = slug.split("-");
        String code = words.length == 1
                ? words[0].substring(0, Math.min(8, words[0].length()))
                : Stream.of(words).map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return code.toUpperCase(Locale.ROOT);
    }

    private void carry(long ruling, Step step, List<Recommendation> carried, Map<Long, Optional<Cycle>> next) {
        List<Link> links = new ArrayList<>();
        carried.stream().collect(Collectors.groupingBy(Recommendation::cycle)).forEach((cycle, some) -> {
            long following =
                    Objects.requireNonNull(next.get(cycle)).orElseThrow().id();
            register.stay(ids(some), following, step.due());
            some.forEach(one -> links.add(
                    new Link(one.reference(), "carried-to", new Reference(Cycle.KIND, following), null, null)));
        });
        rulings.stay(ids(carried), "carried", ruling);
        threads.link(links);
    }

    /** Their addresses lead on, and what organisations told of them is told of the other. */
    private void merge(List<Recommendation> merged, long into) {
        followUps.move(ids(merged), into);
        threads.link(merged.stream()
                .map(one ->
                        new Link(one.reference(), "merged-into", new Reference(Recommendation.KIND, into), null, null))
                .toList());
    }
}
