package corridor.practices.imports;

import corridor.actors.Organisation;
import corridor.practices.Classification.Proponents;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.PlainName;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises what cells name: countries, organisations and terms, by any of their names in any of the six languages. */
final class Recognition {

    private static final Pattern STRONG = Pattern.compile("[;|\\n•、؛]+");
    private static final Pattern WEAK =
            Pattern.compile(" ?(?:,|/|&|،|，|(?<= )(?:and|et|y|и|و|和)(?= )) ?(?![^()]{0,200}+\\))");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 4;
    private static final int MOST_SEEN = 20_000;

    /** A cell of names; what is longer is running text. */
    private static final int LONGEST_CELL = 10_000;

    private static final Pattern LEADING = Pattern.compile("^(?:and|et|y|и|the)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> EVERYWHERE =
            Set.of("worldwide", "global", "world", "monde", "mundo", "multi country");

    private final Countries countries;
    private final Function<String, Optional<Organisation>> organisations;
    private final Map<String, Map<String, String>> terms = new HashMap<>();
    private final Map<String, Optional<CountryCode>> seen = new HashMap<>();

    Recognition(Countries countries, Taxonomies taxonomies, Function<String, Optional<Organisation>> organisations) {
        this.countries = countries;
        this.organisations = organisations;
        for (String scheme :
                List.of(Taxonomies.THEMES, Taxonomies.REGIONS, "levels", "stages", "markers", "maturity")) {
            terms.put(scheme, byName(taxonomies.scheme(scheme).terms()));
        }
    }

    private static Map<String, String> byName(List<Term> scheme) {
        Map<String, String> byName = new HashMap<>();
        for (Term term : scheme) {
            byName.putIfAbsent(PlainName.of(term.code()), term.code());
            Language.ALL.stream()
                    .flatMap(term::namesIn)
                    .forEach(name -> byName.putIfAbsent(PlainName.of(name), term.code()));
        }
        return byName;
    }

    /**
     * The names in a cell, divided at strong separators. Weak ones, such as commas and "and", are parts of many names:
     * outside brackets they divide where the whole is no known name, and beside strong ones only where every piece is known.
     */
    private static List<String> names(String cell, Predicate<String> known) {
        String bounded = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
        List<String> parts = STRONG.splitAsStream(bounded)
                .map(part -> SPACES.matcher(part).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            List<String> pieces = known.test(part) ? List.of(part) : pieces(part, known);
            names.addAll(parts.size() == 1 || pieces.stream().allMatch(known) ? pieces : List.of(part));
        }
        return names;
    }

    /** Divides at weak separators, but keeps together what is known together. */
    private static List<String> pieces(String part, Predicate<String> known) {
        String[] words = WEAK.split(part, -1);
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int end = Math.min(words.length, at + LONGEST_NAME);
            while (end > at + 1 && !known.test(joined(words, at, end))) {
                end--;
            }
            String name = LEADING.matcher(joined(words, at, end).strip()).replaceFirst("");
            if (!name.isBlank()) {
                pieces.add(name);
            }
            at = end;
        }
        return pieces;
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    Proponents proponents(String cell) {
        Set<Long> known = new LinkedHashSet<>();
        Set<CountryCode> states = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String name : names(
                cell,
                name -> organisations.apply(name).isPresent() || country(name).isPresent())) {
            Optional<Organisation> organisation = organisations.apply(name);
            Optional<CountryCode> country = country(name);
            if (organisation.isPresent()) {
                known.add(organisation.get().id());
            } else if (country.isPresent()) {
                states.add(country.get());
            } else {
                others.add(shortened(name));
            }
        }
        return new Proponents(List.copyOf(known), List.copyOf(states), List.copyOf(others));
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** The same names come again and again. */
    private Optional<CountryCode> country(String name) {
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
        return seen.computeIfAbsent(name, this::recognised);
    }

    private Optional<CountryCode> recognised(String name) {
        // two letters in running text are an abbreviation, not a country's code
        return name.length() < 3 && !name.equals(name.toUpperCase(java.util.Locale.ROOT))
                ? Optional.empty()
                : countries.recognise(name);
    }

    /** Countries of a cell; names that are none go to the unknown ones. */
    List<CountryCode> countries(String cell, List<String> unknown) {
        Set<CountryCode> found = new LinkedHashSet<>();
        for (String name : names(cell, name -> country(name).isPresent())) {
            country(name).ifPresentOrElse(found::add, () -> {
                if (!EVERYWHERE.contains(PlainName.of(name))) {
                    unknown.add(name);
                }
            });
        }
        return List.copyOf(found);
    }

    /** Whether a cell says that something is done all over the world. */
    static boolean worldwide(String cell) {
        return STRONG.splitAsStream(cell).anyMatch(part -> EVERYWHERE.contains(PlainName.of(part)));
    }

    /** Codes of a scheme's terms in a cell: by full names, or by names that the cell's parts contain. */
    List<String> terms(String scheme, String cell, List<String> unknown) {
        Map<String, String> known = terms.getOrDefault(scheme, Map.of());
        Set<String> found = new LinkedHashSet<>();
        for (String name : names(cell, name -> known.containsKey(PlainName.of(name)))) {
            String code = known.get(PlainName.of(name));
            Set<String> codes = code == null ? contained(known, PlainName.of(name)) : Set.of(code);
            if (codes.isEmpty()) {
                unknown.add(name);
            }
            found.addAll(codes);
        }
        return List.copyOf(found);
    }

    /** Codes of the terms of which a text uses the most names, a name of several words counting for more. */
    List<String> mentioned(String scheme, String text, int most) {
        String bounded = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        String padded = " " + PlainName.of(bounded) + " ";
        Map<String, Integer> weights = new TreeMap<>();
        terms.getOrDefault(scheme, Map.of()).forEach((name, code) -> {
            if (stands(padded, name)) {
                weights.merge(code, SPACES.split(name, -1).length, Integer::sum);
            }
        });
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Words stand between spaces, except where they are written without. */
    static boolean stands(String padded, String name) {
        return Character.isIdeographic(name.codePointAt(0))
                ? name.length() > 1 && padded.contains(name)
                : name.length() > 3 && padded.contains(" " + name + " ");
    }

    private static Set<String> contained(Map<String, String> known, String name) {
        Set<String> codes = new LinkedHashSet<>();
        String padded = " " + name + " ";
        known.forEach((term, code) -> {
            if (stands(padded, term)) {
                codes.add(code);
            }
        });
        return codes;
    }
}
