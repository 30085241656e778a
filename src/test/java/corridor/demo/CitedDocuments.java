package corridor.demo;

import static org.assertj.core.api.Assumptions.assumeThat;

import corridor.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The documents that the catalogue cites: which lines they have, and which words follow one another in them. */
final class CitedDocuments {

    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final int LONGEST_RUN = 8;

    private CitedDocuments() {}

    static Map<String, List<String>> documents() {
        assumeThat(Files.isDirectory(SEEDS))
                .as("the documents in " + SEEDS + " are needed to compare the catalogue with")
                .isTrue();
        return Sources.files(SEEDS, ".txt").stream()
                .collect(Collectors.toMap(
                        path -> path.getFileName().toString().substring(0, 3),
                        path -> List.of(Sources.text(path).split("\\R", -1))));
    }

    /** Every value of a key named source or sources, wherever it stands. */
    static Stream<String> cited(JsonNode node) {
        if (!node.isContainer()) {
            return Stream.empty();
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(CitedDocuments::cited);
        }
        return node.propertyStream()
                .flatMap(one -> one.getKey().equals("source") || one.getKey().equals("sources")
                        ? leaves(one.getValue())
                        : cited(one.getValue()));
    }

    static Stream<String> leaves(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(CitedDocuments::leaves) : Stream.of(node.asString());
    }

    static boolean exists(String source, Map<String, List<String>> documents) {
        if (!source.matches("00[0-4]:\\d+(-\\d+)?(,\\d+(-\\d+)?)*")) {
            return false;
        }
        List<String> lines = documents.getOrDefault(source.substring(0, 3), List.of());
        return Arrays.stream(source.substring(4).split(",", -1)).allMatch(range -> {
            List<Integer> ends =
                    Arrays.stream(range.split("-", -1)).map(Integer::valueOf).toList();
            return ends.getFirst() >= 1
                    && ends.getFirst() <= ends.getLast()
                    && ends.getLast() <= lines.size()
                    && lines.subList(ends.getFirst() - 1, ends.getLast()).stream()
                            .anyMatch(line -> !line.isBlank());
        });
    }

    /** Words that follow one another in a document, each with its name. */
    static Map<String, String> runsOfDocuments() {
        Map<String, String> runs = new HashMap<>();
        documents().forEach((name, lines) -> runs(String.join(" ", lines)).forEach(run -> runs.put(run, name)));
        return runs;
    }

    static Set<String> runs(String text) {
        List<String> words = List.of(plain(text).split(" ", -1));
        return IntStream.rangeClosed(0, words.size() - LONGEST_RUN)
                .mapToObj(at -> String.join(" ", words.subList(at, at + LONGEST_RUN)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}§]+", " ")
                .strip();
    }

    static String withoutNames(String text, List<String> names) {
        String rest = " " + text + " ";
        for (String name : names) {
            rest = rest.replace(" " + name + " ", " § ");
        }
        return rest;
    }
}
