package corridor.bench;

import corridor.bench.Terms.Term;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Practices as a busy repository would hold them, made from a seed: the same number always gives the same record. */
final class Records {

    static final List<String> COLUMNS = List.of(
            "title",
            "summary",
            "challenge",
            "approach",
            "countries",
            "themes",
            "level",
            "year",
            "organisations",
            "language");
    static final List<String> FACETS = List.of(
            "country",
            "region",
            "theme",
            "objective",
            "target",
            "proponent",
            "kind",
            "level",
            "maturity",
            "language",
            "year");

    private static final long SEED = 20_260_101;
    private static final int VOCABULARY = 20_000;
    private static final int CHINESE_VOCABULARY = 8_000;
    private static final int ORGANISATIONS = 400;
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 21;
    private static final List<String> LEVELS = List.of("local", "national", "regional", "global");
    private static final List<String> MATURITIES = List.of("idea", "pilot", "evaluated", "replicated", "at-scale");
    private static final List<String> BODIES = List.of(
            "Ministry of Labour of",
            "Municipality of",
            "Agency for Migration of",
            "Institute for Migration Research,",
            "Association of Migrants from",
            "Chamber of Commerce of",
            "Federation of Trade Unions of",
            "Development Bank of",
            "University of",
            "Diaspora Network of");
    private static final List<String> KINDS = List.of(
            "national-government",
            "local-government",
            "national-government",
            "academia",
            "diaspora-association",
            "employers-body",
            "trade-union",
            "bank-or-money-transfer",
            "academia",
            "network");

    private final Terms countries;
    private final Terms regions;
    private final Terms themes;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    Records(Path root) {
        countries = Terms.read(root, "countries");
        regions = Terms.read(root, "regions");
        themes = Terms.read(root, "themes");
        for (Language language : Language.values()) {
            words.put(language, Words.of(language, language == Language.ZH ? CHINESE_VOCABULARY : VOCABULARY));
        }
    }

    /** The record of this number: some 600 words in three texts and a title. */
    Practice at(int number) {
        SplittableRandom random = random(number);
        Language language = Language.drawn(random.nextDouble());
        Words vocabulary = words.get(language);
        List<Term> ofCountries = drawn(countries.all(), 3, random);
        List<Term> ofThemes = drawn(themes.all(), 3, random);
        List<Integer> organisations = random.ints(1 + random.nextInt(3), 0, ORGANISATIONS)
                .distinct()
                .boxed()
                .toList();
        String title = vocabulary.heading(6 + random.nextInt(6), random) + " " + (number + 1);
        String summary = vocabulary.text(60, random);
        String challenge = vocabulary.text(220 + random.nextInt(40), random);
        String approach = vocabulary.text(270 + random.nextInt(40), random);
        String level = LEVELS.get(random.nextInt(LEVELS.size()));
        String year = String.valueOf(FIRST_YEAR + random.nextInt(YEARS));
        String maturity = MATURITIES.get(random.nextInt(MATURITIES.size()));
        List<String> bodies = organisations.stream().map(this::organisation).toList();

        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("country", ofCountries.stream().map(Term::code).toList());
        facets.put("region", regionsOf(ofCountries));
        facets.put("theme", ofThemes.stream().map(Term::code).toList());
        facets.put("objective", mapped(ofThemes, "objectives"));
        facets.put("target", mapped(ofThemes, "targets"));
        facets.put("proponent", bodies);
        facets.put(
                "kind",
                organisations.stream()
                        .map(one -> KINDS.get(one % KINDS.size()))
                        .distinct()
                        .toList());
        facets.put("level", List.of(level));
        facets.put("maturity", List.of(maturity));
        facets.put("language", List.of(language.tag()));
        facets.put("year", List.of(year));
        List<String> columns = List.of(
                title,
                summary,
                challenge,
                approach,
                joined(ofCountries),
                joined(ofThemes),
                level,
                year,
                String.join("; ", bodies),
                language.tag());
        return new Practice(
                number,
                language,
                title,
                summary,
                challenge,
                approach,
                names(ofCountries, ofThemes, bodies),
                facets,
                columns);
    }

    private static SplittableRandom random(long number) {
        // not a multiple of the constant by which SplittableRandom advances, or neighbours would share their numbers
        return new SplittableRandom(SEED + number * 0xBF58476D1CE4E5B9L);
    }

    /** Different terms, the first ones of the list more often than the last. */
    private static List<Term> drawn(List<Term> terms, int count, SplittableRandom random) {
        Set<Term> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(terms.get((int) (terms.size() * Math.pow(random.nextDouble(), 1.4))));
        }
        return List.copyOf(drawn);
    }

    private String organisation(int number) {
        String body = BODIES.get(number % BODIES.size());
        Term country = countries.all().get(number * 7 % countries.all().size());
        return body + " " + country.english();
    }

    private List<String> regionsOf(List<Term> ofCountries) {
        return ofCountries.stream()
                .flatMap(country -> regions.upwards(country.parent()).stream())
                .distinct()
                .toList();
    }

    private static List<String> mapped(List<Term> ofThemes, String scheme) {
        return ofThemes.stream()
                .flatMap(theme -> theme.maps().getOrDefault(scheme, List.of()).stream())
                .distinct()
                .toList();
    }

    private static String joined(List<Term> terms) {
        return terms.stream().map(Term::english).collect(Collectors.joining("; "));
    }

    private static Map<String, String> names(List<Term> ofCountries, List<Term> ofThemes, List<String> bodies) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<String> called = new ArrayList<>(bodies);
            ofCountries.forEach(country -> called.add(country.title(language)));
            ofThemes.forEach(theme -> called.add(theme.title(language)));
            names.put(language.tag(), String.join("\n", called));
        }
        return names;
    }

    /** Gives the first records, in order, made on all cores. */
    void each(int count, Consumer<Practice> taker) {
        int chunk = 1_000;
        for (int start = 0; start < count; start += chunk) {
            IntStream.range(start, Math.min(count, start + chunk))
                    .parallel()
                    .mapToObj(this::at)
                    .toList()
                    .forEach(taker);
        }
    }

    /**
     * Writes the first records as CSV, in as many files as it takes to keep each below a size, since an upload has a
     * largest size.
     */
    List<Path> writeCsv(int count, Path folder, long largest) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            CsvParts parts = new CsvParts(folder, largest, files);
            each(count, parts);
            parts.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    /** The files being written, one after the other. */
    private static final class CsvParts implements Consumer<Practice> {

        private final Path folder;
        private final long largest;
        private final List<Path> files;
        private CsvWriter writer;
        private long written;

        CsvParts(Path folder, long largest, List<Path> files) throws IOException {
            this.folder = folder;
            this.largest = largest;
            this.files = files;
            begin();
        }

        private void begin() throws IOException {
            Path file = folder.resolve("practices-" + (files.size() + 1) + ".csv");
            files.add(file);
            writer = CsvWriter.builder().build(file);
            writer.writeRecord(COLUMNS);
            written = 0;
        }

        @Override
        public void accept(Practice practice) {
            try {
                long size = practice.columns().stream()
                        .mapToLong(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 3)
                        .sum();
                if (written + size > largest) {
                    writer.close();
                    begin();
                }
                writer.writeRecord(practice.columns());
                written += size;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void close() throws IOException {
            writer.close();
        }
    }

    /** Queries drawn from the records, so that each finds at least one. */
    List<Query> queries(int records, int count) {
        SplittableRandom random = random(-1);
        return IntStream.range(0, count)
                .mapToObj(number -> query(at(random.nextInt(records)), random))
                .toList();
    }

    private Query query(Practice practice, SplittableRandom random) {
        Words vocabulary = words.get(practice.language());
        String word = vocabulary.drawToSearch(random);
        while (!holds(practice, word)) {
            word = vocabulary.drawToSearch(random);
        }
        return new Query(
                practice.language(),
                word,
                practice.facets().get("country").get(random.nextInt(3)),
                practice.facets().get("theme").get(random.nextInt(3)));
    }

    private static boolean holds(Practice practice, String word) {
        return practice.language() == Language.ZH
                ? practice.text().contains(word)
                : Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])")
                        .matcher(practice.text())
                        .find();
    }
}
