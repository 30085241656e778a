package corridor.practices.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds practices that are likely the same initiative: those whose titles share most of their telling words and a pair of
 * neighbouring ones, or whose texts are equal. How telling a word is follows from how seldom it is.
 */
final class DuplicateFinder {

    private static final double ALIKE = 0.5;
    private static final int CROWDED = 60;
    private static final int COMMON_AT_LEAST = 6;
    private static final double COMMON_SHARE = 0.06;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<Long, int[]> byPair = new HashMap<>();
    private final Map<Long, Long> byText = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** A title that is known, and whose it is. */
    private record Entry(long practice, List<String> words) {}

    /** Why two practices are taken for one: {@code same-text}, {@code same-title} or {@code titles-alike}. */
    record Match(long practice, String reason) {}

    /** The practice known so far that this one most likely repeats. */
    Optional<Match> find(Print print) {
        Long sameText = print.text() == 0 ? null : byText.get(print.text());
        if (sameText != null) {
            return Optional.of(new Match(sameText, "same-text"));
        }
        Entry best = null;
        double most = 0;
        for (int candidate : candidates(print.words())) {
            double alike = alike(print.words(), entries.get(candidate).words());
            if (alike > most) {
                best = entries.get(candidate);
                most = alike;
            }
        }
        return best == null || most < ALIKE
                ? Optional.empty()
                : Optional.of(
                        new Match(best.practice(), print.words().equals(best.words()) ? "same-title" : "titles-alike"));
    }

    /** Makes a practice known. */
    void add(long practice, Print print) {
        int entry = entries.size();
        entries.add(new Entry(practice, print.words()));
        for (String word : print.words()) {
            frequency.merge(word, 1, Integer::sum);
        }
        for (long pair : pairs(print.words())) {
            byPair.merge(pair, new int[] {entry}, DuplicateFinder::joined);
        }
        if (print.text() != 0) {
            byText.putIfAbsent(print.text(), practice);
        }
    }

    private static int[] joined(int[] known, int[] more) {
        if (known.length >= CROWDED) {
            return known;
        }
        int[] both = Arrays.copyOf(known, known.length + 1);
        both[known.length] = more[0];
        return both;
    }

    private Set<Integer> candidates(List<String> words) {
        Set<Integer> candidates = new HashSet<>();
        for (long pair : tellingPairs(words)) {
            for (int entry : byPair.getOrDefault(pair, new int[0])) {
                candidates.add(entry);
            }
        }
        return candidates;
    }

    /** Neighbouring words of which at least one is not common. */
    private List<Long> tellingPairs(List<String> words) {
        List<Long> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            if (!common(words.get(at)) || !common(words.get(at + 1))) {
                pairs.add(pair(words.get(at), words.get(at + 1)));
            }
        }
        return pairs;
    }

    private boolean common(String word) {
        int count = frequency.getOrDefault(word, 0);
        return count >= COMMON_AT_LEAST && count > entries.size() * COMMON_SHARE;
    }

    private static long[] pairs(List<String> words) {
        long[] pairs = new long[Math.max(0, words.size() - 1)];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = pair(words.get(at), words.get(at + 1));
        }
        return pairs;
    }

    private static long pair(String one, String next) {
        return Print.hash(one + " " + next);
    }

    /** How much of the shorter title's weight the other one shares. */
    private double alike(List<String> one, List<String> other) {
        Set<String> words = new HashSet<>(other);
        double shared = 0;
        for (String word : one) {
            shared += words.contains(word) ? weight(word) : 0;
        }
        return shared / Math.min(weight(one), weight(other));
    }

    private double weight(List<String> words) {
        double weight = 0;
        for (String word : words) {
            weight += weight(word);
        }
        return weight;
    }

    private double weight(String word) {
        return Math.log(1 + (entries.size() + 10.0) / (1 + frequency.getOrDefault(word, 0)));
    }
}
