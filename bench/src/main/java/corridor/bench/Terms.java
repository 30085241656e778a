package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The terms of one of Corridor's taxonomies, read from its files, so that an import recognises them. */
final class Terms {

    private static final String WORLD = "001";

    /**
     * One term.
     *
     * @param titles by language tag
     * @param parent code of the term above; blank for none
     * @param maps codes in other schemes, by scheme
     */
    record Term(String code, Map<String, String> titles, String parent, Map<String, List<String>> maps) {

        String title(Language language) {
            return titles.getOrDefault(language.tag(), titles.getOrDefault("en", code));
        }

        String english() {
            return title(Language.EN);
        }
    }

    private final Map<String, Term> byCode = new LinkedHashMap<>();
    private final List<Term> all;

    private Terms(List<Term> terms) {
        terms.forEach(term -> byCode.put(term.code(), term));
        this.all = List.copyOf(terms);
    }

    static Terms read(Path root, String scheme) {
        Path file = root.resolve("src/main/resources/taxonomy").resolve(scheme + ".yaml");
        try (var in = Files.newBufferedReader(file)) {
            Map<?, ?> content = new Yaml().load(in);
            List<Term> terms = new ArrayList<>();
            for (Object entry : (List<?>) content.get("terms")) {
                terms.add(term((Map<?, ?>) entry));
            }
            return new Terms(terms);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Term term(Map<?, ?> entry) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (entry.get("title") instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((tag, title) -> titles.put(tag.toString(), title.toString()));
        }
        Map<String, List<String>> maps = new LinkedHashMap<>();
        if (entry.get("maps") instanceof Map<?, ?> byScheme) {
            byScheme.forEach((scheme, codes) -> maps.put(
                    scheme.toString(),
                    ((List<?>) codes).stream().map(Object::toString).toList()));
        }
        Object parent = entry.get("parent");
        return new Term(entry.get("code").toString(), titles, parent == null ? "" : parent.toString(), maps);
    }

    List<Term> all() {
        return all;
    }

    /** The codes from this one up to, and without, the whole world. */
    Set<String> upwards(String code) {
        Set<String> codes = new LinkedHashSet<>();
        Term term = byCode.get(code);
        while (term != null && !term.code().equals(WORLD) && codes.add(term.code())) {
            term = byCode.get(term.parent());
        }
        return codes;
    }
}
