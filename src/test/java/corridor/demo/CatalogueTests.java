package corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.Sources;
import corridor.practices.Narrative;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The curated catalogue: every reference resolves, every text is there, and none is copied. */
class CatalogueTests {

    private static final Path FOLDER = Path.of("src/main/resources/catalogue");
    private static final Path TAXONOMY = Path.of("src/main/resources/taxonomy");

    private static final Map<String, PracticeFile> PRACTICES = new Catalogue().practices();
    private static final Map<String, OrganisationFile> ORGANISATIONS = new Catalogue().organisations();

    @Test
    void readsEveryFile() {
        System.out.println("catalogue: " + PRACTICES.size() + " practices, " + ORGANISATIONS.size() + " organisations, "
                + inventory().size() + " inventory entries");
        assertThat(PRACTICES)
                .hasSize(Sources.files(FOLDER.resolve("practices"), ".yaml").size());
        assertThat(ORGANISATIONS)
                .hasSize(Sources.files(FOLDER.resolve("organisations"), ".yaml").size());
        assertThat(PRACTICES).hasSize(93);
    }

    @Test
    void resolvesEveryOrganisation() {
        assertThat(unresolved(
                        file -> file.proponents() == null
                                ? null
                                : file.proponents().organisations(),
                        ORGANISATIONS.keySet()))
                .isEmpty();
        ORGANISATIONS.forEach((slug, file) -> {
            if (file.parent() != null) {
                assertThat(ORGANISATIONS).as(slug).containsKey(file.parent());
                assertThat(file.parent()).isNotEqualTo(slug);
            }
        });
    }

    @Test
    void resolvesEveryRelatedRecordAndTiesNoneToItself() {
        assertThat(unresolved(PracticeFile::related, PRACTICES.keySet())).isEmpty();
        PRACTICES.forEach((slug, file) -> assertThat(PracticeFile.orNone(file.related()))
                .as(slug)
                .doesNotContain(slug)
                .doesNotHaveDuplicates());
    }

    @Test
    void resolvesEveryCodeOfATaxonomy() {
        assertThat(unresolved(PracticeFile::themes, codes("themes"))).isEmpty();
        assertThat(unresolved(PracticeFile::objectives, codes("objectives"))).isEmpty();
        assertThat(unresolved(PracticeFile::targets, codes("targets"))).isEmpty();
        assertThat(unresolved(PracticeFile::levels, codes("levels"))).isEmpty();
        assertThat(unresolved(PracticeFile::stages, codes("stages"))).isEmpty();
        assertThat(unresolved(PracticeFile::markers, codes("markers"))).isEmpty();
        assertThat(unresolved(file -> file.maturity() == null ? null : List.of(file.maturity()), codes("maturity")))
                .isEmpty();
        assertThat(unresolved(
                        file -> PracticeFile.orNone(file.resources()).stream()
                                .map(Narrative.Resource::kind)
                                .toList(),
                        codes("resource-kinds")))
                .isEmpty();
        assertThat(unresolved(
                        file -> PracticeFile.orNone(file.lessons()).stream()
                                .map(Narrative.Lesson::kind)
                                .toList(),
                        Set.of("worked", "did-not-work", "mixed")))
                .isEmpty();
        assertThat(unresolved(
                        file -> PracticeFile.orNone(file.figures()).stream()
                                .flatMap(figure -> Stream.ofNullable(figure.precision()))
                                .toList(),
                        Set.of("about", "at-least", "more-than")))
                .isEmpty();
        Set<String> kinds = codes("organisation-kinds");
        ORGANISATIONS.forEach((slug, file) -> assertThat(kinds).as(slug).contains(file.kind()));
    }

    @Test
    void resolvesEveryPlace() {
        Set<String> countries = codes("countries");
        assertThat(unresolved(
                        file -> texts(
                                file.proponents() == null
                                        ? null
                                        : file.proponents().countries()),
                        countries))
                .isEmpty();
        assertThat(unresolved(
                        file -> file.places() == null
                                ? null
                                : texts(file.places().countries()),
                        countries))
                .isEmpty();
        assertThat(unresolved(
                        file -> file.places() == null ? null : file.places().regions(), codes("regions")))
                .isEmpty();
        assertThat(unresolved(
                        file -> file.places() == null
                                ? null
                                : PracticeFile.orNone(file.places().corridors()).stream()
                                        .flatMap(corridor -> Arrays.stream(corridor.split(">", -1)))
                                        .toList(),
                        countries))
                .isEmpty();
        assertThat(ORGANISATIONS.values().stream()
                        .flatMap(file -> Stream.ofNullable(file.country()))
                        .map(CountryCode::value))
                .isSubsetOf(countries);
    }

    private static @Nullable List<String> texts(@Nullable List<CountryCode> countries) {
        return countries == null
                ? null
                : countries.stream().map(CountryCode::value).toList();
    }

    /** The values that a part of the files names and that are not among these, by file. */
    private static Map<String, List<String>> unresolved(
            Function<PracticeFile, @Nullable List<String>> part, Collection<String> known) {
        Map<String, List<String>> unresolved = new TreeMap<>();
        PRACTICES.forEach((slug, file) -> {
            List<String> unknown = PracticeFile.orNone(part.apply(file)).stream()
                    .filter(value -> !known.contains(value))
                    .toList();
            if (!unknown.isEmpty()) {
                unresolved.put(slug, unknown);
            }
        });
        return unresolved;
    }

    private static Set<String> codes(String scheme) {
        JsonNode file = new YAMLMapper().readTree(Sources.text(TAXONOMY.resolve(scheme + ".yaml")));
        return file.get("terms")
                .valueStream()
                .map(term -> term.get("code").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void saysTitleAndSummaryInSixLanguages() {
        Map<String, Set<Language>> missing = new TreeMap<>();
        PRACTICES.forEach((slug, file) -> Stream.of(file.title(), file.summary())
                .forEach(text -> {
                    Set<Language> lacking = new TreeSet<>(Language.ALL);
                    lacking.removeAll(text.languages());
                    if (!lacking.isEmpty()) {
                        missing.put(slug, lacking);
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void keepsTitlesAndSummariesShort() {
        List<String> longer = new ArrayList<>();
        PRACTICES.forEach((slug, file) -> {
            file.title().byTag().forEach((tag, text) -> {
                if (text.length() > 110) {
                    longer.add(slug + " title " + tag + " " + text.length());
                }
            });
            file.summary().byTag().forEach((tag, text) -> {
                if (text.length() > 320) {
                    longer.add(slug + " summary " + tag + " " + text.length());
                }
            });
        });
        assertThat(longer).isEmpty();
    }

    @Test
    void hasEnglishWhereverItHasAText() {
        PRACTICES.forEach((slug, file) -> assertThat(allTexts(file))
                .as(slug)
                .allMatch(text -> text.exactly(Language.ENGLISH).isPresent()));
    }

    @Test
    void keepsTwoTakeawaysAtMost() {
        PRACTICES.forEach((slug, file) ->
                assertThat(PracticeFile.orNone(file.takeaways())).as(slug).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void givesNoTwoRecordsOneTitle() {
        for (Language language : Language.ALL) {
            assertThat(PRACTICES.values().stream()
                            .map(file -> file.title().in(language).text()))
                    .as(language.tag())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void decidesOnEveryInventoryEntryOnce() {
        assertThat(inventory()).allSatisfy(entry -> {
            assertThat(entry.keySet()).as(entry.toString()).isSubsetOf("name", "source", "record", "exclusion");
            assertThat(entry).containsKeys("name", "source");
            assertThat(entry.containsKey("record") ^ entry.containsKey("exclusion"))
                    .as(entry.toString())
                    .isTrue();
        });
        assertThat(inventory().stream()
                        .flatMap(entry -> Stream.ofNullable(entry.get("record")))
                        .collect(Collectors.toSet()))
                .as("records that the inventory names, and the records")
                .isEqualTo(PRACTICES.keySet());
        assertThat(inventory().stream().map(entry -> entry.get("name") + " " + entry.get("source")))
                .doesNotHaveDuplicates();
    }

    private static List<Map<String, String>> inventory() {
        YAMLMapper yaml = new YAMLMapper();
        return Sources.files(FOLDER.resolve("inventory"), ".yaml").stream()
                .flatMap(file ->
                        yaml.readValue(file.toFile(), new TypeReference<List<Map<String, String>>>() {}).stream())
                .toList();
    }

    @Test
    void namesASourceForEveryPart() {
        Map<String, Set<String>> different = new TreeMap<>();
        Set<String> parts = Set.of(
                "summary",
                "challenge",
                "approach",
                "takeaways",
                "proponents",
                "places",
                "levels",
                "themes",
                "objectives",
                "targets",
                "stages",
                "markers",
                "maturity",
                "evidence",
                "years",
                "results",
                "costs",
                "funding",
                "contact",
                "title");
        YAMLMapper yaml = new YAMLMapper();
        for (Path path : Sources.files(FOLDER.resolve("practices"), ".yaml")) {
            JsonNode file = yaml.readTree(path.toFile());
            Set<String> present =
                    file.propertyNames().stream().filter(parts::contains).collect(Collectors.toSet());
            Set<String> sourced = new TreeSet<>(file.get("sources").propertyNames());
            Set<String> both = new TreeSet<>(present);
            both.removeAll(sourced);
            sourced.removeAll(file.propertyNames());
            both.addAll(sourced.stream().map(part -> "unneeded " + part).toList());
            if (!both.isEmpty()) {
                different.put(path.getFileName().toString(), both);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practices",
                "organisations",
                "inventory",
                "forums",
                "cycles",
                "sessions",
                "recommendations",
                "launches",
                "consultations",
                "inquiries",
                "calls-to-action",
                "correspondence"
            })
    void citesLinesThatTheDocumentsHave(String folder) {
        Map<String, List<String>> documents = CitedDocuments.documents();
        YAMLMapper yaml = new YAMLMapper();
        List<String> wrong = new ArrayList<>();
        for (Path path : Sources.files(FOLDER.resolve(folder), ".yaml")) {
            CitedDocuments.cited(yaml.readTree(path.toFile())).forEach(source -> {
                if (!CitedDocuments.exists(source, documents)) {
                    wrong.add(path.getFileName() + " " + source);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void copiesNoSentence() {
        Map<String, String> runs = CitedDocuments.runsOfDocuments();
        List<String> names = names();
        Map<String, List<String>> copied = new TreeMap<>();
        PRACTICES.forEach((slug, file) -> {
            List<String> found = allTexts(file)
                    .flatMap(text -> text.exactly(Language.ENGLISH).stream())
                    .flatMap(text ->
                            CitedDocuments.runs(CitedDocuments.withoutNames(CitedDocuments.plain(text), names))
                                    .stream())
                    .filter(runs::containsKey)
                    .map(run -> runs.get(run) + ": " + run)
                    .toList();
            if (!found.isEmpty()) {
                copied.put(slug, found);
            }
        });
        assertThat(copied).isEmpty();
    }

    /** A name is not a sentence: what a thing is called may be said as it is called. The longest come first. */
    private static List<String> names() {
        return Stream.of(
                        PRACTICES.values().stream().map(PracticeFile::title),
                        ORGANISATIONS.values().stream().map(OrganisationFile::name),
                        PRACTICES.values().stream()
                                .flatMap(file -> PracticeFile.orNone(file.resources()).stream())
                                .map(Narrative.Resource::title))
                .flatMap(texts -> texts)
                .flatMap(text -> text.exactly(Language.ENGLISH).stream())
                .map(CitedDocuments::plain)
                .filter(name -> name.contains(" "))
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<LocalizedText> allTexts(PracticeFile file) {
        return Stream.of(
                        Stream.of(file.title(), file.summary()),
                        Stream.of(
                                        file.challenge(),
                                        file.approach(),
                                        file.results(),
                                        file.evidence(),
                                        file.costs(),
                                        file.funding())
                                .filter(Objects::nonNull),
                        PracticeFile.orNone(file.takeaways()).stream(),
                        PracticeFile.orNone(file.figures()).stream().map(Narrative.Figure::label),
                        PracticeFile.orNone(file.lessons()).stream().map(Narrative.Lesson::text),
                        PracticeFile.orNone(file.resources()).stream().map(Narrative.Resource::title))
                .flatMap(texts -> texts);
    }
}
