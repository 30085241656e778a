package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The vocabulary of one language: its function words, words of the field, and words composed of syllables, drawn as often
 * as in natural text (the rank-frequency law of Zipf and Mandelbrot).
 */
final class Words {

    private static final int FIELD_RANKS = 2_500;
    private static final double SHIFT = 2.7;

    private final Language language;
    private final int functionWords;
    private final List<String> fieldWords;
    private final String[] ranked;
    private final double[] cumulative;

    private Words(Language language, int functionWords, List<String> fieldWords, String[] ranked) {
        this.language = language;
        this.functionWords = functionWords;
        this.fieldWords = fieldWords;
        this.ranked = ranked;
        this.cumulative = zipf(ranked.length);
    }

    /** Reads {@code words/<language>.txt}: line 1 function words, line 2 field words, further lines syllables by place. */
    static Words of(Language language, int size) {
        List<List<String>> lines = read("/words/" + language.tag() + ".txt");
        List<String> functions = lines.get(0);
        List<String> field = lines.get(1);
        Random random = new Random(language.ordinal());
        Set<String> composed = new LinkedHashSet<>();
        Set<String> taken = new HashSet<>(functions);
        taken.addAll(field);
        while (composed.size() < size) {
            String word = composed(language, lines.subList(2, lines.size()), composed.size(), random);
            if (taken.add(word)) {
                composed.add(word);
            }
        }
        List<String> ranks = new ArrayList<>(composed);
        for (String word : field) {
            ranks.add(random.nextInt(Math.min(FIELD_RANKS, ranks.size())), word);
        }
        ranks.addAll(0, functions);
        return new Words(language, functions.size(), field, ranks.toArray(String[]::new));
    }

    private static List<List<String>> read(String resource) {
        try (var in = Words.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.strip().split(" ")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Frequent words are short. */
    private static String composed(Language language, List<List<String>> places, int rank, Random random) {
        int parts = switch (language) {
            case ZH -> 2;
            case AR -> rank < 2_000 ? 3 : 4;
            default -> rank < 300 ? 1 : rank < 4_000 ? 2 : 3;
        };
        StringBuilder word = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            for (List<String> place : places) {
                word.append(place.get(random.nextInt(place.size())).replace("_", ""));
            }
        }
        return word.toString();
    }

    private static double[] zipf(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1 / (rank + 1 + SHIFT);
            sums[rank] = sum;
        }
        for (int rank = 0; rank < size; rank++) {
            sums[rank] /= sum;
        }
        return sums;
    }

    String draw(RandomGenerator random) {
        return ranked[rank(random)];
    }

    /** A word that someone would search for: no function word; in Chinese one that its analysis knows as a word. */
    String drawToSearch(RandomGenerator random) {
        if (language == Language.ZH) {
            return fieldWords.get(random.nextInt(fieldWords.size()));
        }
        int rank = rank(random);
        while (rank < functionWords || ranked[rank].length() < 4) {
            rank = rank(random);
        }
        return ranked[rank];
    }

    private int rank(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(found < 0 ? -found - 1 : found, ranked.length - 1);
    }

    /** Sentences of this many words together. */
    String text(int words, RandomGenerator random) {
        StringBuilder text = new StringBuilder(words * 7);
        int left = words;
        while (left > 0) {
            int length = Math.min(left, 8 + random.nextInt(20));
            appendSentence(text, length, random);
            left -= length;
        }
        return text.toString();
    }

    private void appendSentence(StringBuilder text, int length, RandomGenerator random) {
        boolean spaced = language != Language.ZH;
        if (spaced && !text.isEmpty()) {
            text.append(' ');
        }
        int start = text.length();
        for (int word = 0; word < length; word++) {
            if (spaced && word > 0) {
                text.append(' ');
            }
            text.append(draw(random));
            if (word > 0 && word % 9 == 0 && word < length - 1) {
                text.append(spaced ? "," : "，");
            }
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        text.append(spaced ? "." : "。");
    }

    /** A heading of this many words. */
    String heading(int words, RandomGenerator random) {
        String text = text(words, random);
        return text.substring(0, text.length() - 1);
    }
}
