package corridor.demo;

import static corridor.demo.PracticeFile.orNone;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.Sources;
import corridor.demo.ShowingFile.PitchFile;
import corridor.shared.Composition;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the catalogue tells of forums: every reference resolves, every card of the documents is there, none is copied. */
class ForumCatalogueTests {

    private static final Path FOLDER = Path.of("src/main/resources/catalogue");
    private static final Path TAXONOMY = Path.of("src/main/resources/taxonomy");
    private static final List<String> FOLDERS = List.of(
            "forums",
            "cycles",
            "sessions",
            "recommendations",
            "launches",
            "consultations",
            "inquiries",
            "calls-to-action",
            "correspondence");
    private static final Map<String, ForumFile> FORUMS = new Catalogue().forums();
    private static final Map<String, CycleFile> CYCLES = new Catalogue().cycles();
    private static final Map<String, ShowingFile> SESSIONS = new Catalogue().sessions();

    @Test
    void tellsOfSevenForumsTenMeetingsAndElevenSessions() {
        assertThat(FORUMS).hasSize(7);
        assertThat(CYCLES).hasSize(11);
        assertThat(SESSIONS).hasSize(11);
        assertThat(FORUMS.values()).extracting(ForumFile::kind).isSubsetOf("global", "regional", "inter-regional");
    }

    @Test
    void makesAPitchOfEveryCardAndEveryTalk() {
        List<String> cited = SESSIONS.values().stream()
                .flatMap(session -> session.pitches().stream())
                .map(PitchFile::source)
                .sorted()
                .toList();
        assertThat(cited).hasSize(49).doesNotHaveDuplicates();
        assertThat(cited.stream().filter(source -> source.contains("-"))).hasSize(45);
        List<String> document = CitedDocuments.documents().getOrDefault("001", List.of());
        assertThat(cited)
                .allSatisfy(
                        source -> assertThat(document.get(first(source) - 1)).isNotBlank());
        // what a card says stands behind points; each stands in the lines of one pitch, and each pitch has some
        List<Integer> cards = IntStream.range(1, document.size())
                .filter(at ->
                        document.get(at).contains("•") && !document.get(at - 1).contains("•"))
                .map(at -> at + 1)
                .boxed()
                .toList();
        assertThat(cited.stream()
                        .filter(source -> source.contains("-"))
                        .map(source -> cards.stream()
                                .filter(card -> card >= first(source) && card <= last(source))
                                .toList()))
                .allSatisfy(held -> assertThat(held).hasSize(1))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(cards);
    }

    private static int last(String source) {
        return Integer.parseInt(source.substring(source.indexOf('-') + 1));
    }

    private static int first(String source) {
        return Integer.parseInt(source.substring(4).split("-", -1)[0]);
    }

    @Test
    void keepsThePitchesInTheOrderOfTheDocument() {
        SESSIONS.forEach((slug, session) -> assertThat(
                        session.pitches().stream().map(one -> first(one.source())))
                .as(slug)
                .isSorted());
    }

    @Test
    void resolvesEveryForumMeetingSessionAndPractice() {
        Set<String> practices = new Catalogue().practices().keySet();
        Set<String> sessions = Stream.concat(
                        SESSIONS.keySet().stream(), allSessions().map(CycleFile.SessionFile::slug))
                .collect(Collectors.toSet());
        assertThat(CYCLES.values()).extracting(CycleFile::forum).isSubsetOf(FORUMS.keySet());
        CYCLES.forEach((name, cycle) -> assertThat(name).startsWith(cycle.forum() + "-"));
        assertThat(named("cycle", "first-cycle").filter(name -> !name.equals("mexico-2010")))
                .isNotEmpty()
                .isSubsetOf(CYCLES.keySet());
        assertThat(named("session", "reported-at")).isNotEmpty().isSubsetOf(sessions);
        assertThat(named("practice", "practices", "also")).isNotEmpty().isSubsetOf(practices);
        assertThat(named("forum")).isSubsetOf(FORUMS.keySet());
        allSessions().forEach(one -> assertThat(orNone(one.related())).isSubsetOf(sessions));
        assertThat(sessions).hasSize(SESSIONS.size() + (int) allSessions().count());
    }

    private static Stream<CycleFile.SessionFile> allSessions() {
        return CYCLES.values().stream()
                .flatMap(cycle -> Stream.concat(
                        orNone(cycle.roundtables()).stream().flatMap(table -> table.sessions().stream()),
                        orNone(cycle.sessions()).stream()));
    }

    /** Values of these keys, wherever they stand outside of the sources. */
    private static Stream<String> named(String... keys) {
        return files().values().stream().flatMap(file -> named(file, Set.of(keys)));
    }

    private static Stream<String> named(JsonNode node, Set<String> keys) {
        if (node.isArray()) {
            return node.valueStream().flatMap(one -> named(one, keys));
        }
        return node.propertyStream()
                .filter(one -> !one.getKey().equals("sources"))
                .flatMap(one -> keys.contains(one.getKey())
                        ? CitedDocuments.leaves(one.getValue())
                        : one.getValue().isContainer() ? named(one.getValue(), keys) : Stream.empty());
    }

    private static Map<String, JsonNode> files() {
        Map<String, JsonNode> files = new TreeMap<>();
        YAMLMapper yaml = new YAMLMapper();
        FOLDERS.forEach(folder -> Sources.files(FOLDER.resolve(folder), ".yaml")
                .forEach(path -> files.put(folder + "/" + path.getFileName(), yaml.readTree(path.toFile()))));
        return files;
    }

    @Test
    void resolvesEveryOrganisationCountryAndTerm() {
        assertThat(SESSIONS.values().stream()
                        .flatMap(one -> one.pitches().stream())
                        .flatMap(one -> orNone(one.organisations()).stream()))
                .isSubsetOf(new Catalogue().organisations().keySet());
        assertThat(Stream.concat(
                                SESSIONS.values().stream()
                                        .flatMap(one -> one.pitches().stream())
                                        .flatMap(one -> orNone(one.countries()).stream()),
                                CYCLES.values().stream().flatMap(one -> Stream.ofNullable(one.country())))
                        .map(CountryCode::value))
                .isSubsetOf(codes("countries"));
        assertThat(allSessions().flatMap(one -> orNone(one.themes()).stream())).isSubsetOf(codes("themes"));
        assertThat(CYCLES.values().stream()
                        .flatMap(one -> Stream.concat(
                                orNone(one.themes()).stream().map(CycleFile.ThemeFile::term),
                                orNone(one.roundtables()).stream().map(CycleFile.TableFile::term))))
                .isSubsetOf(codes("forum-themes"));
        assertThat(Stream.concat(
                        SESSIONS.values().stream().flatMap(one -> orNone(one.admits()).stream()),
                        allSessions().flatMap(one -> orNone(one.admits()).stream())))
                .isSubsetOf(codes("constituencies"));
    }

    private static Set<String> codes(String scheme) {
        JsonNode file = new YAMLMapper().readTree(Sources.text(TAXONOMY.resolve(scheme + ".yaml")));
        return file.get("terms")
                .valueStream()
                .map(term -> term.get("code").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void saysTitlesThemesAndMandatesInSixLanguages() {
        List<String> missing = new ArrayList<>();
        Set<String> six = Set.of("title", "name", "theme", "mandate");
        files().forEach((name, file) -> titles(file, six).forEach(text -> {
            if (text.languages().size() < Language.ALL.size()) {
                missing.add(name + " " + text);
            }
        }));
        // papers that are not held here, offices in letters, and work in English
        missing.removeIf(one -> one.startsWith("correspondence/") || one.contains("paper"));
        assertThat(missing).isEmpty();
    }

    private static Stream<LocalizedText> titles(JsonNode node, Set<String> keys) {
        if (node.isArray()) {
            return node.valueStream().flatMap(one -> titles(one, keys));
        }
        return node.propertyStream()
                .filter(one -> one.getValue().isContainer() && !one.getKey().equals("sources"))
                .flatMap(one -> keys.contains(one.getKey())
                        ? Stream.of(new YAMLMapper().treeToValue(one.getValue(), LocalizedText.class))
                        : titles(one.getValue(), keys));
    }

    @Test
    void countsWhoTookPartWithoutExceedingTheTotal() {
        assertThat(composition(file("consultations/oecd-regional-dialogue-2020.yaml"))
                        .remainder())
                .hasValue(9);
        assertThat(composition(file("consultations/abu-dhabi-dialogue-2020.yaml"))
                        .remainder())
                .hasValue(5);
        assertThat(file("consultations/gfmd-2010-themes.yaml").has("took-part"))
                .as("nobody knows who took part")
                .isFalse();
    }

    private static JsonNode file(String name) {
        return java.util.Objects.requireNonNull(files().get(name));
    }

    private static Composition composition(JsonNode file) {
        JsonNode part = file.get("took-part");
        Map<String, Integer> listed = part.get("listed")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().asInt()));
        assertThat(listed.keySet()).isSubsetOf(codes("constituencies"));
        return new Composition(part.get("total").asInt(), listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
    void copiesNoSentence(String folder) {
        Map<String, String> runs = CitedDocuments.runsOfDocuments();
        List<String> names = bodies();
        List<String> copied = new ArrayList<>();
        files().forEach((name, file) -> {
            if (name.startsWith(folder + "/")) {
                english(file)
                        .flatMap(text ->
                                CitedDocuments.runs(CitedDocuments.withoutNames(CitedDocuments.plain(text), names))
                                        .stream())
                        .filter(runs::containsKey)
                        .map(run -> name + ": " + run)
                        .forEach(copied::add);
            }
        });
        assertThat(copied).isEmpty();
    }

    /** What a body is called may be said as it is called. */
    private static List<String> bodies() {
        return FORUMS.values().stream()
                .flatMap(one -> orNone(one.bodies()).stream())
                .map(one -> CitedDocuments.plain(one.name().in(Language.ENGLISH).text()))
                .toList();
    }

    private static Stream<String> english(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(ForumCatalogueTests::english);
        }
        return node.propertyStream()
                .flatMap(one -> one.getKey().equals("en") && one.getValue() instanceof StringNode text
                        ? Stream.of(text.asString())
                        : english(one.getValue()));
    }
}
