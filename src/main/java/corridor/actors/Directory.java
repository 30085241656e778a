package corridor.actors;

import corridor.shared.PlainName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All organisations as they were read last, in the order of their slugs, and whom their names mean. */
final class Directory {

    private final Map<Long, Organisation> byId;
    private final Map<String, Organisation> bySlug = new HashMap<>();
    private volatile @Nullable Names names;

    Directory(Map<Long, Organisation> byId) {
        this.byId = byId;
        byId.values().forEach(one -> bySlug.put(one.slug().value(), one));
    }

    /** Those that were not merged into another. */
    List<Organisation> all() {
        return byId.values().stream().filter(one -> one.mergedInto() == null).toList();
    }

    Map<Long, Organisation> byId() {
        return byId;
    }

    /** By its own address, merged or not. */
    Optional<Organisation> withSlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Organisation survivor(Organisation one) {
        Long into = one.mergedInto();
        return into == null ? one : byId.getOrDefault(into, one);
    }

    /** Those of which this is a name, in any language and spelling, each once. */
    List<Organisation> called(String name) {
        return names().meant().getOrDefault(PlainName.of(name), List.of());
    }

    /** Those of whose names one begins each of these words, or all where there are none. */
    List<Organisation> named(String words) {
        List<String> wanted = words(words);
        Map<Long, List<String>> known = names().of();
        return all().stream()
                .filter(one -> known.getOrDefault(one.id(), List.of()).stream().anyMatch(name -> carries(name, wanted)))
                .toList();
    }

    static List<String> words(String typed) {
        return List.of(PlainName.of(typed).split(" ", -1));
    }

    /** Whether each of these words begins in a plain name; one that is written without spaces may begin anywhere. */
    static boolean carries(String name, List<String> words) {
        String apart = " " + name;
        return words.stream().allMatch(word -> apart.contains(unspaced(word) ? word : " " + word));
    }

    private static boolean unspaced(String word) {
        return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
    }

    /** Made when they are first asked for: most pages need none. */
    private Names names() {
        Names known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private Names read() {
        Map<Long, List<String>> of = new HashMap<>();
        Map<String, List<Organisation>> meant = new HashMap<>();
        for (Organisation one : byId.values()) {
            List<String> plain = one.allNames()
                    .map(PlainName::of)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            of.put(one.id(), plain);
            plain.forEach(name -> add(meant.computeIfAbsent(name, none -> new ArrayList<>(1)), survivor(one)));
        }
        return new Names(of, meant);
    }

    private static void add(List<Organisation> those, Organisation one) {
        if (those.stream().noneMatch(known -> known.id() == one.id())) {
            those.add(one);
        }
    }

    /** Plain names by organisation, and the other way round. */
    private record Names(Map<Long, List<String>> of, Map<String, List<Organisation>> meant) {}
}
