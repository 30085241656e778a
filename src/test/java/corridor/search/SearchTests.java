package corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.search.SearchResult.Hit;
import corridor.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Finding in the curated catalogue, which every reader sees whole. */
@CorridorTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchTests {

    private static final int RECORDS = 93;
    private static final long SEED = 20261122;

    @Autowired
    private Search search;

    @Autowired
    @Qualifier("corridor.practices.PracticeSource")
    private SearchSource source;

    @Autowired
    private Practices practices;

    private Map<Long, Map<String, Set<String>>> facets = Map.of();
    private Map<Long, Practice> records = Map.of();

    @BeforeAll
    void readTheRecords() {
        List<Long> ids = List.copyOf(source.versions().keySet());
        facets = source.load(ids).stream()
                .collect(Collectors.toMap(record -> record.reference().id(), SearchTests::facets));
        records = practices.find(Reader.VISITOR, ids).stream().collect(Collectors.toMap(Practice::id, one -> one));
    }

    private static Map<String, Set<String>> facets(SearchRecord record) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        record.facets()
                .forEach((facet, values) -> sets.put(
                        facet,
                        StreamSupport.stream(values.spliterator(), false)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return sets;
    }

    private SearchResult find(Language language, String text) {
        return search.find(Reader.VISITOR, new SearchQuery(Practice.KIND, text, language, Map.of(), null, 1, 100));
    }

    private Set<String> slugs(SearchResult result) {
        return result.hits().stream().map(hit -> slug(hit.id())).collect(Collectors.toCollection(TreeSet::new));
    }

    private String slug(long id) {
        return String.valueOf(records.get(id) == null ? id : records.get(id).slug());
    }

    @Test
    void findsEverythingWithoutWords() {
        assertThat(records).hasSize(RECORDS);
        assertThat(find(Language.ENGLISH, "").total()).isEqualTo(RECORDS);
        assertThat(find(Language.CHINESE, "   ").total()).isEqualTo(RECORDS);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsEveryRecordByItsTitleInEveryLanguage(Language language) {
        List<String> missed = new ArrayList<>();
        for (Practice practice : records.values()) {
            String title = practice.content().title().exactly(language).orElseThrow();
            String words = words(language, title);
            if (!slugs(find(language, words)).contains(practice.slug().value())) {
                missed.add(practice.slug() + ": " + words);
            }
        }
        assertThat(missed).isEmpty();
    }

    /** The words of a title that carry it; in Chinese, its longest part. */
    private static String words(Language language, String title) {
        if (language == Language.CHINESE) {
            return Arrays.stream(title.split("[^\\p{IsHan}]+", -1))
                    .max(java.util.Comparator.comparingInt(String::length))
                    .orElse(title);
        }
        return Arrays.stream(title.split("[^\\p{L}\\p{M}]+", -1))
                .filter(word -> word.length() > 4)
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsARecordByItsTitleInAnotherLanguageThanTheReaders() {
        assertThat(slugs(find(Language.ENGLISH, "consultation Abou Dhabi partenariats")))
                .contains("abu-dhabi-dialogue-2020");
        assertThat(slugs(find(Language.ENGLISH, "Абу-Дабийский диалог"))).contains("abu-dhabi-dialogue-2020");
        assertThat(slugs(find(Language.ENGLISH, "حوار أبوظبي"))).contains("abu-dhabi-dialogue-2020");
        assertThat(slugs(find(Language.ENGLISH, "阿布扎比对话"))).contains("abu-dhabi-dialogue-2020");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH,Thaïlande", "SPANISH,Tailandia", "ARABIC,تايلند", "RUSSIAN,Таиланд", "CHINESE,泰国"})
    void findsARecordByTheNameOfItsCountryInEveryLanguage(Language language, String name) {
        Set<String> thai = records.values().stream()
                .filter(one -> one.content().classification().allCountries().stream()
                        .anyMatch(country -> country.value().equals("TH")))
                .map(one -> one.slug().value())
                .collect(Collectors.toSet());
        assertThat(thai).isNotEmpty();
        assertThat(slugs(find(language, name))).containsAll(thai);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH,Envois de fonds",
        "SPANISH,Remesas",
        "ARABIC,التحويلات",
        "RUSSIAN,Денежные переводы",
        "CHINESE,汇款"
    })
    void findsARecordByTheNameOfItsThemeInEveryLanguage(Language language, String name) {
        Set<String> about = records.values().stream()
                .filter(one -> one.content().classification().objectives().contains("20"))
                .map(one -> one.slug().value())
                .collect(Collectors.toSet());
        assertThat(about).hasSizeGreaterThan(3);
        assertThat(slugs(find(language, name))).containsAll(about);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH,competences,compétences",
        "FRENCH,COMPÉTENCES,compétence",
        "SPANISH,migracion,migración",
        "SPANISH,migraciones,migración",
        "ENGLISH,migrant,migrants",
        "ENGLISH,remittance,remittances",
        "ENGLISH,COUNTRY,countries",
        "RUSSIAN,миграции,миграция",
        "RUSSIAN,МИГРАЦИЯ,миграции",
        "ARABIC,هجرة,الهجرة"
    })
    void findsTheSameWithoutAccentCaseAndEnding(Language language, String one, String other) {
        assertThat(slugs(find(language, one))).isNotEmpty().isEqualTo(slugs(find(language, other)));
    }

    @Test
    void findsAPhraseInItsOrderAlone() {
        Set<String> phrase = slugs(find(Language.ENGLISH, "\"remittance initiative\""));
        Set<String> words = slugs(find(Language.ENGLISH, "remittance initiative"));
        assertThat(phrase).isNotEmpty();
        assertThat(words).containsAll(phrase);
        assertThat(slugs(find(Language.ENGLISH, "\"initiative remittance\""))).isEmpty();
        assertThat(find(Language.ENGLISH, "qzxwvkj -diaspora").total()).isZero();
    }

    @Test
    void leavesOutWhatIsExcluded() {
        Set<String> all = slugs(find(Language.ENGLISH, "remittances"));
        Set<String> without = slugs(find(Language.ENGLISH, "remittances -diaspora"));
        Set<String> with = slugs(find(Language.ENGLISH, "remittances diaspora"));
        assertThat(with).isNotEmpty();
        assertThat(without).isNotEmpty().doesNotContainAnyElementsOf(with);
        assertThat(all).containsAll(without);
        Set<String> both = new TreeSet<>(without);
        both.addAll(with);
        assertThat(both).isEqualTo(all);
    }

    @Test
    void findsByTheBeginningOfAWord() {
        assertThat(slugs(find(Language.ENGLISH, "remitt*")))
                .isNotEmpty()
                .containsAll(slugs(find(Language.ENGLISH, "remittances")));
        assertThat(find(Language.ENGLISH, "remittxyz*").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,remitances,remittances",
        "ENGLISH,diaspra,diaspora",
        "ENGLISH,reintegraton,reintegration",
        "FRENCH,diaspra,diaspora",
        "SPANISH,migracoin,migración"
    })
    void suggestsTheWordThatWasMeant(Language language, String typed, String meant) {
        SearchResult result = find(language, typed);
        assertThat(result.total()).isPositive();
        assertThat(result.suggestion()).isPresent();
        String suggested = result.suggestion().orElseThrow();
        assertThat(corridor.shared.PlainName.of(suggested).substring(0, 5))
                .isEqualTo(corridor.shared.PlainName.of(meant).substring(0, 5));
        assertThat(find(language, suggested).suggestion()).isEmpty();
        assertThat(find(language, suggested).total()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remitances", "diaspra", "remittances", "qzxwvkj plmokn", "\"remitances\""})
    void goesThroughAllThatItFindsAlsoByForgiveness(String typed) {
        SearchQuery query = new SearchQuery(Practice.KIND, typed, Language.ENGLISH, Map.of(), null, 1, 100);
        List<Long> walked = new ArrayList<>();
        search.walk(Reader.VISITOR, query, hits -> hits.forEach(hit -> walked.add(hit.id())));
        assertThat(walked)
                .containsExactlyElementsOf(search.find(Reader.VISITOR, query).hits().stream()
                        .map(Hit::id)
                        .toList());
    }

    @Test
    void findsNothingAndSuggestsNothingForNonsense() {
        SearchResult result = find(Language.ENGLISH, "qzxwvkj plmokn");
        assertThat(result.total()).isZero();
        assertThat(result.suggestion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "-",
                "--",
                "*",
                "-*",
                "(",
                ")",
                "\\",
                "+",
                "|",
                "~2",
                "\"unclosed",
                "-\"a b\"",
                "a AND OR",
                "[[",
                "<script>",
                "%",
                "' or 1=1",
                "\u202e",
                "\u0000",
                "🌍",
                "a:b",
                "/x/",
                "{",
                "^"
            })
    void answersWhateverIsTyped(String typed) {
        for (Language language : Language.ALL) {
            assertThat(find(language, typed).total()).isBetween(0L, (long) RECORDS);
        }
        assertThat(find(Language.ENGLISH, (typed + " word ").repeat(100)).total())
                .isBetween(0L, (long) RECORDS);
    }

    @Test
    void marksWhereTheWordsStand() {
        List<Hit> hits = find(Language.ENGLISH, "remittances").hits();
        assertThat(hits.stream().map(Hit::passage).filter(passage -> !passage.isEmpty()))
                .isNotEmpty()
                .allSatisfy(passage -> assertThat(passage).containsPattern(Hit.MARK + "(?i)remittance[s]?" + Hit.END));
    }

    @Test
    void weighsATitleMost() {
        Practice titled = records.values().stream()
                .filter(one -> one.slug().value().equals("pakistan-remittance-initiative"))
                .findFirst()
                .orElseThrow();
        assertThat(find(Language.ENGLISH, "Pakistan remittance initiative")
                        .hits()
                        .getFirst()
                        .id())
                .isEqualTo(titled.id());
    }

    // facets

    @Test
    void countsEverySingleFacetValueAsBruteForceDoes() {
        Map<String, Set<String>> values = new TreeMap<>();
        facets.values()
                .forEach(one -> one.forEach((facet, set) ->
                        values.computeIfAbsent(facet, empty -> new TreeSet<>()).addAll(set)));
        int compared = 0;
        for (Map.Entry<String, Set<String>> facet : values.entrySet()) {
            for (String value : facet.getValue()) {
                compare(Map.of(facet.getKey(), Set.of(value)));
                compared++;
            }
        }
        System.out.println("search: " + compared + " single facet values compared with brute force");
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void countsCombinationsAsBruteForceDoes() {
        Random random = new Random(SEED);
        List<Map<String, Set<String>>> all = List.copyOf(new TreeMap<>(facets).values());
        for (int round = 0; round < 200; round++) {
            Map<String, Set<String>> filters = new TreeMap<>();
            int wanted = 1 + random.nextInt(4);
            Map<String, Set<String>> first = all.get(random.nextInt(all.size()));
            List<String> names = new ArrayList<>(first.keySet());
            Collections.shuffle(names, random);
            for (String name : names.subList(0, wanted)) {
                Set<String> values = new TreeSet<>();
                // mostly what one record carries, so that something is found; sometimes another's beside it
                pick(first.get(name), random, values);
                pick(
                        all.get(random.nextInt(all.size())).get(name),
                        random,
                        random.nextBoolean() ? values : new TreeSet<>());
                if (!values.isEmpty()) {
                    filters.put(name, values);
                }
            }
            compare(filters);
        }
        System.out.println("search: 200 combinations of facets compared with brute force, seed " + SEED);
    }

    private static void pick(@org.jspecify.annotations.Nullable Set<String> from, Random random, Set<String> into) {
        if (from != null && !from.isEmpty()) {
            into.add(List.copyOf(new TreeSet<>(from)).get(random.nextInt(from.size())));
        }
    }

    private void compare(Map<String, Set<String>> filters) {
        SearchResult result = search.find(
                Reader.VISITOR, new SearchQuery(Practice.KIND, "", Language.ENGLISH, filters, null, 1, 100));
        Set<Long> expected = matching(filters, "");
        assertThat(result.total()).as(filters.toString()).isEqualTo(expected.size());
        assertThat(result.hits().stream().map(Hit::id).collect(Collectors.toSet()))
                .as(filters.toString())
                .isEqualTo(expected);
        for (String facet : source.facets()) {
            Map<String, Long> counts = matching(filters, facet).stream()
                    .flatMap(id -> facetsOf(id).getOrDefault(facet, Set.of()).stream())
                    .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
            assertThat(new TreeMap<>(result.facets().getOrDefault(facet, Map.of())))
                    .as(facet + " under " + filters)
                    .isEqualTo(counts);
        }
    }

    private Map<String, Set<String>> facetsOf(Long id) {
        return facets.getOrDefault(id, Map.of());
    }

    private Set<Long> matching(Map<String, Set<String>> filters, String without) {
        return facets.keySet().stream()
                .filter(id -> filters.entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(without))
                        .allMatch(filter -> !Collections.disjoint(
                                facetsOf(id).getOrDefault(filter.getKey(), Set.of()), filter.getValue())))
                .collect(Collectors.toSet());
    }

    @Test
    void ordersFacetValuesByHowMany() {
        find(Language.ENGLISH, "")
                .facets()
                .forEach((facet, counts) -> assertThat(List.copyOf(counts.values()))
                        .as(facet)
                        .isSortedAccordingTo(Collections.reverseOrder()));
    }

    // order and pages

    @Test
    void givesEveryRecordOnceOverAllPages() {
        for (String order : Stream.of("published", "attested", "").toList()) {
            List<Long> seen = new ArrayList<>();
            for (int page = 1; page <= 10; page++) {
                seen.addAll(search
                        .find(
                                Reader.VISITOR,
                                new SearchQuery(
                                        Practice.KIND,
                                        "",
                                        Language.ENGLISH,
                                        Map.of(),
                                        order.isEmpty() ? null : order,
                                        page,
                                        10))
                        .hits()
                        .stream()
                        .map(Hit::id)
                        .toList());
            }
            assertThat(seen).as(order).hasSize(RECORDS).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsPagesWithinTheirLimits() {
        assertThat(new SearchQuery("k", "", Language.ENGLISH, Map.of(), null, 0, 1_000))
                .satisfies(query -> assertThat(query.page()).isEqualTo(1))
                .satisfies(query -> assertThat(query.size()).isEqualTo(100));
        assertThat(new SearchQuery("k", "", Language.ENGLISH, Map.of(), null, Integer.MAX_VALUE, 20).page())
                .isEqualTo(500);
        assertThat(new SearchQuery("k", "x".repeat(5_000), Language.ENGLISH, Map.of(), null, 1, -1))
                .satisfies(query -> assertThat(query.text()).hasSize(300))
                .satisfies(query -> assertThat(query.size()).isZero());
        SearchResult beyond = search.find(
                Reader.VISITOR, new SearchQuery(Practice.KIND, "", Language.ENGLISH, Map.of(), null, 500, 20));
        assertThat(beyond.hits()).isEmpty();
        assertThat(beyond.total()).isEqualTo(RECORDS);
    }
}
