package corridor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house style as far as a machine can hold it. */
class StructureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/corridor/templates/"))
            .importPackages("corridor");

    private static final Pattern FORBIDDEN_WORDS = Pattern.compile(
            "(Impl|Manager|Helper|Util|Utils|Base|Abstract|Common|Dto|Service|Repository|Controller|Entity)(?=[A-Z]|$)");

    private static final Pattern SETS_STATE = Pattern.compile(
            "\\bupdate\\b.*\\bset\\b[^;]*?\\bstate\\s*=|insert\\s+into\\s+[\\w.]+\\s*\\([^)]*\\bstate\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern WRITES_AUDIT = Pattern.compile(
            "\\b(insert\\s+into|update|delete\\s+from|truncate(\\s+table)?)\\s+audit\\.", Pattern.CASE_INSENSITIVE);

    /** Rules and records: plain Java that anyone can call in a test. */
    private static final Set<String> RULES = Set.of(
            "Audience",
            "Reader",
            "Right",
            "Role",
            "Seal",
            "Transition",
            "Guard",
            "Case",
            "Change",
            "Lifecycle",
            "Merging",
            "Narrative",
            "Classification",
            "Suggestion",
            "SearchQuery",
            "SearchRecord",
            "Term",
            "Scheme");

    /** Words that are the same in every language. */
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("CSV", "JSON", "Corridor", "utf", "width", "device", "initial", "scale", "noindex");

    @Test
    void keepsModulesApart() {
        ApplicationModules.of(Corridor.class, location("corridor.templates")).verify();
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> location(String packageName) {
        return resideInAPackage(packageName + "..");
    }

    @Test
    void hasNoCycleOfPackages() {
        slices().matching("corridor.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void describesEveryModule() {
        Map<String, String> incomplete = new TreeMap<>();
        Sources.java().stream().filter(file -> !file.module().isEmpty()).forEach(file -> {
            String folder = file.name().replaceAll("/[^/]+$", "");
            String front = Sources.java().stream()
                    .filter(one -> one.name().equals(folder + "/package-info.java"))
                    .map(Sources.File::text)
                    .findFirst()
                    .orElse("");
            boolean module = folder.indexOf('/') == folder.lastIndexOf('/');
            if (!front.contains("NullMarked")
                    || !front.contains("/**")
                    || (module && !front.contains("ApplicationModule"))) {
                incomplete.put(folder, front);
            }
        });
        assertThat(incomplete).isEmpty();
    }

    @Test
    void namesNothingByItsLayer() {
        List<String> named = Sources.java().stream()
                .flatMap(file -> file.types().stream())
                .filter(type -> FORBIDDEN_WORDS.matcher(type).find())
                .toList();
        assertThat(named).isEmpty();
    }

    @Test
    void hidesWhatAModuleDoesNotShow() {
        List<JavaClass> topLevel = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long hidden = topLevel.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        long percent = 100 * hidden / topLevel.size();
        System.out.println("structure: " + hidden + " of " + topLevel.size() + " top-level types are package-private ("
                + percent + " %)");
        assertThat(percent).isGreaterThanOrEqualTo(40);
    }

    @Test
    void keepsFilesShort() {
        assertThat(longest("file", Sources.java(), Sources.File::code, Sources.File::name, 130))
                .isLessThanOrEqualTo(250);
    }

    @Test
    void keepsMethodsShort() {
        List<Sources.Method> methods =
                Sources.java().stream().flatMap(file -> file.methods().stream()).toList();
        assertThat(longest("method", methods, Sources.Method::code, Sources.Method::name, 40))
                .isLessThanOrEqualTo(40);
    }

    @Test
    void keepsTemplatesShort() {
        List<Map.Entry<String, String>> templates =
                List.copyOf(Sources.templates().entrySet());
        longest("template", templates, one -> (int) one.getValue().lines().count(), Map.Entry::getKey, 100);
    }

    /** Prints how long things are, holds the 95th percentile, and returns the longest. */
    private static <T> int longest(
            String what,
            List<T> things,
            ToIntFunction<T> length,
            java.util.function.Function<T, String> name,
            int p95) {
        List<T> sorted = things.stream()
                .sorted(java.util.Comparator.comparingInt(length))
                .toList();
        int at95 = length.applyAsInt(sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
        int median = length.applyAsInt(sorted.get(sorted.size() / 2));
        T last = sorted.getLast();
        System.out.println("structure: " + sorted.size() + " of the kind " + what + ", lines: median " + median
                + ", 95th percentile " + at95 + ", longest " + length.applyAsInt(last) + " (" + name.apply(last) + ")");
        assertThat(at95).as("95th percentile of lines per " + what).isLessThanOrEqualTo(p95);
        return length.applyAsInt(last);
    }

    @Test
    void catchesNothingWholesale() {
        List<String> wholesale = Sources.java().stream()
                .filter(file -> Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException)\\b")
                        .matcher(Sources.codeOnly(file.text()))
                        .find())
                .map(Sources.File::name)
                .toList();
        assertThat(wholesale).isEmpty();
    }

    @Test
    void writesStatesInTheWorkflowAlone() {
        assertThat(modulesWith(SETS_STATE)).containsExactly("workflow");
    }

    @Test
    void writesTheJournalInAuditAlone() {
        assertThat(modulesWith(WRITES_AUDIT)).containsExactly("audit");
    }

    private static Set<String> modulesWith(Pattern statement) {
        return Sources.java().stream()
                .filter(file -> file.literals().stream()
                        .anyMatch(literal -> statement.matcher(literal).find()))
                .map(Sources.File::module)
                .collect(Collectors.toSet());
    }

    @Test
    void closesEveryStreamOfRows() {
        // a stream of rows that is not closed keeps its connection for ever
        Pattern stream = Pattern.compile("\\.query\\(((?!\\.list\\(\\)|;).)*?\\)\\s*\\.stream\\(\\)", Pattern.DOTALL);
        List<String> open = Sources.java().stream()
                .filter(file -> stream.matcher(file.text())
                        .results()
                        .anyMatch(found -> !file.text()
                                .substring(Math.max(0, found.start() - 300), found.start())
                                .contains("try (")))
                .map(Sources.File::name)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void readsTheClockFromOnePlace() {
        List<String> elsewhere = Sources.java().stream()
                .filter(file -> Pattern.compile(
                                "(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)|"
                                        + "System\\.currentTimeMillis|new Date\\(\\)")
                        .matcher(Sources.codeOnly(file.text()))
                        .find())
                .map(Sources.File::name)
                .toList();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void injectsThroughConstructorsAlone() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void keepsFrameworksOutOfRules() {
        noClasses()
                .that(resideInAPackage("corridor.shared..")
                        .and(not(simpleName("package-info")))
                        .or(simpleNames(RULES)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> simpleNames(Set<String> names) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are rules", type -> names.contains(type.getSimpleName()));
    }

    @Test
    void makesSettingsRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Settings")
                .should()
                .beRecords()
                .check(CLASSES);
    }

    @Test
    void takesEveryWordOfATemplateFromTheMessages() {
        Map<String, List<String>> literal = new TreeMap<>();
        Sources.templates().forEach((name, text) -> {
            List<String> words = TemplateText.words(text).stream()
                    .filter(word -> !SAME_EVERYWHERE.contains(word))
                    .toList();
            if (!words.isEmpty()) {
                literal.put(name, words);
            }
        });
        assertThat(literal).isEmpty();
    }

    @Test
    void keepsAFolderOfMigrationsForEachModule() {
        List<String> names = Sources.files(java.nio.file.Path.of("src/main/resources/db/migration"), ".sql").stream()
                .map(path -> path.getFileName().toString())
                .toList();
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("V\\d{3}__[a-z_]+\\.sql"));
        assertThat(Arrays.stream(
                                Sources.text(java.nio.file.Path.of("README.md")).split("\n"))
                        .count())
                .isLessThan(60);
    }
}
