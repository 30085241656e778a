package corridor.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.ibm.icu.util.Region;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies.Kin;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;

class TaxonomiesTests {

    static final List<String> SCHEMES = Taxonomies.SCHEMES;

    private final Taxonomies taxonomies = new Taxonomies(
            new TaxonomySettings(null), new StaticListableBeanFactory().getBeanProvider(OperatorNames.class));
    private final Countries countries = new Countries(taxonomies);

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void namesEveryTermInSixLanguages(String scheme) {
        Map<String, Set<Language>> missing = new TreeMap<>();
        for (Term term : taxonomies.scheme(scheme).terms()) {
            Set<Language> lacking = new TreeSet<>(Language.ALL);
            lacking.removeAll(term.title().languages());
            if (!lacking.isEmpty()) {
                missing.put(term.code(), lacking);
            }
            assertThat(term.shortTitle().isEmpty()
                            || term.shortTitle().languages().size() == 6)
                    .as(scheme + " " + term.code() + " has a short title in all languages or none")
                    .isTrue();
        }
        assertThat(missing).isEmpty();
        assertThat(taxonomies.scheme(scheme).source()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void writesEachTitleInItsScript(String scheme) {
        Map<Language, String> scripts = Map.of(
                Language.ARABIC, "\\p{IsArabic}", Language.RUSSIAN, "\\p{IsCyrillic}", Language.CHINESE, "\\p{IsHan}");
        List<String> foreign = taxonomies.scheme(scheme).terms().stream()
                .flatMap(term -> scripts.entrySet().stream()
                        .filter(script -> !term.title()
                                .exactly(script.getKey())
                                .orElse("")
                                .replaceAll(script.getValue(), "§")
                                .contains("§"))
                        .map(script -> term.code() + " " + script.getKey().tag()))
                .toList();
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void resolvesEveryParentCrossWalkAndMember(String scheme) {
        List<String> unresolved = taxonomies.scheme(scheme).terms().stream()
                .flatMap(term -> Stream.of(
                                Stream.ofNullable(term.parent()).filter(parent -> !parentExists(scheme, parent)),
                                term.maps().entrySet().stream()
                                        .flatMap(map -> map.getValue().stream()
                                                .filter(code -> taxonomies
                                                                .find(map.getKey())
                                                                .isEmpty()
                                                        || taxonomies
                                                                .term(map.getKey(), code)
                                                                .isEmpty())),
                                term.members().stream()
                                        .filter(member -> taxonomies
                                                .term(Taxonomies.COUNTRIES, member)
                                                .isEmpty()))
                        .flatMap(codes -> codes)
                        .map(code -> term.code() + " names " + code))
                .toList();
        assertThat(unresolved).isEmpty();
    }

    @Test
    void knowsWhatATermCorrespondsToWhicheverSchemeSaysSo() {
        assertThat(taxonomies.corresponding(Taxonomies.TARGETS, "10.c"))
                .contains(
                        new Kin(Taxonomies.THEMES, "remittances"),
                        new Kin(Taxonomies.GOALS, "10"),
                        new Kin(Taxonomies.INDICATORS, "10.c.1"));
        assertThat(taxonomies.corresponding(Taxonomies.THEMES, "remittances"))
                .contains(new Kin(Taxonomies.OBJECTIVES, "20"), new Kin(Taxonomies.TARGETS, "10.c"));
    }

    private boolean parentExists(String scheme, String parent) {
        return Stream.of(scheme, Taxonomies.REGIONS, Taxonomies.GOALS, Taxonomies.TARGETS)
                .anyMatch(other -> taxonomies.term(other, parent).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"objectives,23", "goals,17", "countries,249"})
    void isComplete(String scheme, int terms) {
        assertThat(taxonomies.scheme(scheme).terms()).hasSize(terms);
    }

    @Test
    void listsObjectivesAndGoalsInOrder() {
        assertThat(codes(Taxonomies.OBJECTIVES))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 23)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(codes(Taxonomies.GOALS))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 17)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    private List<String> codes(String scheme) {
        return taxonomies.scheme(scheme).terms().stream().map(Term::code).toList();
    }

    @Test
    void knowsThatObjectiveTwentyIsAboutRemittancesAndTwoIsNot() {
        Term twenty = taxonomies.term(Taxonomies.OBJECTIVES, "20").orElseThrow();
        Term two = taxonomies.term(Taxonomies.OBJECTIVES, "2").orElseThrow();
        assertThat(twenty.title().exactly(Language.ENGLISH)).get().asString().contains("remittances");
        assertThat(two.title().exactly(Language.ENGLISH))
                .get()
                .asString()
                .contains("drivers")
                .doesNotContain("remittances");
        for (Language language : Language.ALL) {
            assertThat(twenty.title().exactly(language))
                    .isNotEqualTo(two.title().exactly(language));
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void givesNoTwoTermsOneTitle(String scheme) {
        for (Language language : Language.ALL) {
            assertThat(taxonomies.scheme(scheme).terms().stream()
                            .map(term -> term.title().in(language).text()))
                    .as(scheme + " in " + language.tag())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hasEveryCountryOfTheStandardByItsThreeCodes() {
        Map<String, String> expected = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
                .collect(Collectors.toMap(
                        code -> code, code -> Locale.of("", code).getISO3Country()));
        Map<String, String> ours = taxonomies.scheme(Taxonomies.COUNTRIES).terms().stream()
                .collect(Collectors.toMap(Term::code, term -> Objects.requireNonNullElse(term.alpha3(), "")));
        assertThat(new TreeMap<>(ours)).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void agreesWithTheUnicodeConsortiumOnM49() {
        Map<String, String> different = new TreeMap<>();
        for (Term term : taxonomies.scheme(Taxonomies.COUNTRIES).terms()) {
            String expected = "%03d".formatted(Region.getInstance(term.code()).getNumericCode());
            if (term.m49() != null && !term.m49().equals(expected)) {
                different.put(term.code(), term.m49() + " instead of " + expected);
            }
        }
        assertThat(different).isEmpty();
        assertThat(taxonomies.scheme(Taxonomies.COUNTRIES).terms().stream()
                        .filter(term -> term.m49() == null)
                        .map(Term::code))
                .as("areas that are in no M49 list")
                .isSubsetOf("TW");
    }

    @Test
    void keepsNamibiaWhoseCodeLooksLikeNothing() {
        CountryCode namibia = new CountryCode("NA");
        assertThat(countries.exists(namibia)).isTrue();
        assertThat(countries.name(namibia, Language.FRENCH).text()).isEqualTo("Namibie");
        assertThat(countries.recognise("Namibia")).contains(namibia);
        assertThat(countries.recognise("NA")).contains(namibia);
        // and the language tag that looks like a truth value
        assertThat(countries.name(new CountryCode("NO"), Language.ENGLISH).text())
                .isEqualTo("Norway");
    }

    @Test
    void leadsEveryCountryToItsContinentAndNotToTheWorld() {
        for (CountryCode country : countries.all()) {
            if (!country.value().equals("AQ")) {
                assertThat(countries.regionsOf(country))
                        .as(country.value())
                        .containsAnyOf("002", "019", "142", "150", "009")
                        .doesNotContain("001");
            }
        }
        assertThat(countries.regionsOf(new CountryCode("MD"))).containsExactly("151", "150");
        assertThat(countries.regionsOf(new CountryCode("KE"))).containsExactly("014", "202", "002");
    }

    @ParameterizedTest
    @CsvSource({"eu,27", "gcc,6", "asean,11", "african-union,55", "lldc,32", "ldc,44", "cis,9"})
    void countsTheMembersOfGroups(String group, int members) {
        assertThat(taxonomies.term("country-groups", group).orElseThrow().members())
                .doesNotHaveDuplicates()
                .hasSize(members);
    }

    @Test
    void knowsTheGroupsOfACountry() {
        assertThat(countries.groupsOf(new CountryCode("ET"))).contains("ldc", "lldc", "african-union");
        assertThat(countries.groupsOf(new CountryCode("CH"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ivory Coast,CI",
        "Côte d'Ivoire,CI",
        "Côte d’Ivoire,CI",
        "COTE D IVOIRE,CI",
        "Кот-д'Ивуар,CI",
        "科特迪瓦,CI",
        "ساحل العاج,CI",
        "Moldova,MD",
        "Republic of Moldova,MD",
        "Молдова,MD",
        "UK,GB",
        "United Kingdom,GB",
        "Royaume-Uni,GB",
        "DRC,CD",
        "Democratic Republic of the Congo,CD",
        "Congo,CG",
        "USA,US",
        "United States,US",
        "Estados Unidos,US",
        "EE.UU.,US",
        "США,US",
        "UAE,AE",
        "Emirats arabes unis,AE",
        "South Korea,KR",
        "Turkey,TR",
        "Türkiye,TR",
        "Czech Republic,CZ",
        "Swaziland,SZ",
        "Cabo Verde,CV",
        "Cape Verde,CV",
        "Viet Nam,VN",
        "Vietnam,VN",
        "Philippines,PH",
        "Filipinas,PH",
        "mex,MX",
        "México,MX",
        "PH,PH",
        "Burma,MM",
        "Macedonia,MK",
        "Holland,NL",
        "Russia,RU",
        "Российская Федерация,RU",
        "Bolivia,BO",
        "Tanzania,TZ",
        "Iran,IR",
        "Syria,SY",
        "Laos,LA",
        "Palestine,PS",
        "摩尔多瓦,MD",
        "印度,IN",
        "المكسيك,MX",
        "Guinea,GN",
        "Guinea-Bissau,GW",
        "Equatorial Guinea,GQ",
        "Niger,NE",
        "Nigeria,NG",
        "Dominica,DM",
        "Dominican Republic,DO"
    })
    void recognisesCountriesByTheirNames(String name, String code) {
        assertThat(countries.recognise(name)).contains(new CountryCode(code));
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "Europe", "ZZ", "the"})
    void recognisesNothingElse(String name) {
        assertThat(countries.recognise(name)).isEmpty();
    }

    @Test
    void recognisesEveryCountryByItsTitleInEveryLanguage() {
        List<String> unknown = countries.all().stream()
                .flatMap(country -> Language.ALL.stream()
                        .filter(language -> !countries
                                .recognise(countries.name(country, language).text())
                                .equals(java.util.Optional.of(country)))
                        .map(language -> country + " " + language.tag()))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void takesTheOperatorsNamesAndKeepsTheOthers() {
        ByteArrayResource names = new ByteArrayResource("""
            schemes:
              countries:
                MK: {en: Our name for it}
            """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Countries renamed = new Countries(new Taxonomies(
                new TaxonomySettings(names), new StaticListableBeanFactory().getBeanProvider(OperatorNames.class)));
        CountryCode country = new CountryCode("MK");
        assertThat(renamed.name(country, Language.ENGLISH).text()).isEqualTo("Our name for it");
        assertThat(renamed.name(country, Language.FRENCH)).isEqualTo(countries.name(country, Language.FRENCH));
        assertThat(renamed.name(new CountryCode("MD"), Language.ENGLISH))
                .isEqualTo(countries.name(new CountryCode("MD"), Language.ENGLISH));
        assertThat(renamed.recognise("Our name for it")).contains(country);
    }

    @Test
    void refusesATermThatIsNamedTwice() {
        Term term = new Term(
                "x", LocalizedText.english("X"), LocalizedText.EMPTY, null, Map.of(), Map.of(), List.of(), null, null);
        assertThatIllegalStateException().isThrownBy(() -> Scheme.of("test", "us", List.of(term, term)));
    }

    @Test
    void answersWithTheCodeWhereATermIsUnknown() {
        assertThat(taxonomies
                        .label(Taxonomies.THEMES, "no-such", Language.RUSSIAN)
                        .text())
                .isEqualTo("no-such");
        assertThat(taxonomies.find("no-such")).isEmpty();
    }
}
