package corridor.calls.appraisals;

import corridor.seating.Choice;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What chance draws: a letter for each reviewer of a dossier, and for each reviewer an order of their own. */
final class Drawing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 26;

    private Drawing() {}

    static List<AppraisalStore.Drawn> of(Table table, List<Choice> accepted) {
        Map<Long, List<String>> left = new HashMap<>();
        return accepted.stream()
                .map(one -> new AppraisalStore.Drawn(
                        one.record(),
                        one.person(),
                        Objects.requireNonNull(table.pool().get(one.person())).organisation(),
                        left.computeIfAbsent(one.record(), dossier -> letters(table, dossier))
                                .removeFirst(),
                        RANDOM.nextInt(1_000_000)))
                .toList();
    }

    private static List<String> letters(Table table, long dossier) {
        Set<String> taken = table.seated().getOrDefault(dossier, List.of()).stream()
                .map(Assignment::alias)
                .collect(Collectors.toSet());
        List<String> letters = new ArrayList<>(IntStream.range(0, LETTERS)
                .mapToObj(at -> String.valueOf((char) ('A' + at)))
                .filter(letter -> !taken.contains(letter))
                .toList());
        Collections.shuffle(letters, RANDOM);
        return letters;
    }
}
