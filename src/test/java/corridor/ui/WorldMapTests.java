package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.ui.WorldMap.Area;
import corridor.ui.WorldMap.Circle;
import corridor.ui.WorldMap.Path;
import corridor.ui.WorldMap.Shade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class WorldMapTests {

    @Test
    void hasAPlaceForEachIsoCountryButAntarctica() {
        Stream<CountryCode> missing = Stream.of(Locale.getISOCountries())
                .map(CountryCode::new)
                .filter(country -> WorldShapes.drawn().of(country).isEmpty());
        assertThat(missing).containsExactly(new CountryCode("AQ"));
    }

    @Test
    void hasAPlaceForNothingElseButKosovo() {
        List<String> iso = List.of(Locale.getISOCountries());
        assertThat(WorldShapes.drawn().outlines().keySet())
                .filteredOn(country -> !iso.contains(country.value()))
                .containsExactly(new CountryCode("XK"));
    }

    @Test
    void drawsEverythingWithinTheFrame() {
        WorldShapes world = WorldShapes.drawn();
        assertThat(world.outlines().values()).allSatisfy(outline -> {
            switch (outline) {
                case Circle circle -> {
                    assertThat(circle.x()).isBetween(12, world.width() - 12);
                    assertThat(circle.y()).isBetween(12, world.height() - 12);
                }
                case Path path -> assertThat(path.commands()).matches("M\\d+ \\d+l[-0-9 lmz]+z");
            }
        });
    }

    @Test
    void keepsCirclesOffEachOther() {
        List<Circle> circles = WorldShapes.drawn().outlines().values().stream()
                .filter(Circle.class::isInstance)
                .map(Circle.class::cast)
                .toList();
        assertThat(circles).hasSizeGreaterThan(70);
        for (Circle one : circles) {
            assertThat(circles.stream().filter(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) < 22))
                    .containsExactly(one);
        }
    }

    @Test
    void drawsTheGroundOnTheSameGrid() throws IOException {
        String ground = new ClassPathResource("static/assets/world.svg").getContentAsString(StandardCharsets.UTF_8);
        WorldShapes world = WorldShapes.drawn();
        assertThat(ground)
                .contains("viewBox=\"0 0 %d %d\"".formatted(world.width(), world.height()))
                .contains("id=\"land\"", "id=\"borders\"", "id=\"dots\"");
    }

    @Test
    void leavesOutCountriesWithoutACount() {
        WorldMap map = map(Map.of("MA", 3L, "PH", 0L));
        assertThat(map.areas()).extracting(area -> area.count().name()).containsExactly("MA");
        assertThat(map.counts()).containsExactly(new Count("MA", "/of/MA", 3));
    }

    @Test
    void listsWhatHasNoPlaceInTheTableOnly() {
        WorldMap map = map(Map.of("AQ", 1L));
        assertThat(map.areas()).isEmpty();
        assertThat(map.counts()).containsExactly(new Count("AQ", "/of/AQ", 1));
    }

    @Test
    void drawsCirclesLast() {
        assertThat(map(Map.of("MV", 9L, "AG", 9L, "US", 1L, "BR", 1L)).areas())
                .extracting(area -> area.count().name())
                .containsExactly("BR", "US", "AG", "MV");
    }

    @Test
    void sortsTheTableByNumberThenByNameAsTheLanguageDoes() {
        Map<String, String> names = Map.of("SE", "Suède", "EG", "Égypte", "FI", "Finlande", "ES", "Espagne");
        WorldMap map = WorldMap.of(
                Language.FRENCH,
                counts(Map.of("SE", 7L, "EG", 2L, "FI", 2L, "ES", 2L)),
                country -> names.getOrDefault(country.value(), ""),
                country -> "/");
        assertThat(map.counts()).extracting(Count::name).containsExactly("Suède", "Égypte", "Espagne", "Finlande");
    }

    @Test
    void givesFewDifferentCountsAShadeEach() {
        assertThat(shades(4)).containsExactly(new Shade(4, 4, 4));
        assertThat(shades(1, 1, 7)).containsExactly(new Shade(1, 1, 1), new Shade(5, 7, 7));
        assertThat(shades(200, 3, 3, 17))
                .containsExactly(new Shade(1, 3, 3), new Shade(3, 17, 17), new Shade(5, 200, 200));
        assertThat(shades(1, 2, 3, 4, 5)).extracting(Shade::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void partsManyDifferentCountsEvenlyAtReadableLimits() {
        assertThat(shades(LongStream.rangeClosed(1, 100).toArray()))
                .containsExactly(
                        new Shade(1, 1, 20),
                        new Shade(2, 21, 40),
                        new Shade(3, 41, 60),
                        new Shade(4, 61, 80),
                        new Shade(5, 81, 100));
        assertThat(shades(1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 9, 12, 15, 37))
                .containsExactly(
                        new Shade(1, 1, 1),
                        new Shade(2, 2, 3),
                        new Shade(3, 4, 6),
                        new Shade(4, 7, 20),
                        new Shade(5, 21, 37));
    }

    @Test
    void needsFewerShadesWhereMostCountsAreTheSame() {
        assertThat(shades(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 7, 41))
                .containsExactly(new Shade(1, 1, 1), new Shade(3, 2, 3), new Shade(5, 4, 41));
    }

    @Test
    void hasNoShadeWithoutACount() {
        assertThat(shades(0, 0)).isEmpty();
        assertThat(map(Map.of()).counts()).isEmpty();
    }

    @Test
    void shadesEachCountByTheStepItFallsIn() {
        WorldMap map = map(Map.of("AR", 1L, "BR", 2L, "CL", 4L, "PE", 5L, "UY", 9L, "VE", 12L, "CO", 40L));
        assertThat(map.areas()).allSatisfy(area -> {
            Shade shade = map.shades().stream()
                    .filter(one -> one.number() == area.shade())
                    .findFirst()
                    .orElseThrow();
            assertThat(area.count().number()).isBetween(shade.from(), shade.to());
        });
        assertThat(map.areas()).extracting(Area::shade).contains(1, 5);
    }

    private static List<Shade> shades(long... counts) {
        return Shades.of(LongStream.of(counts).boxed().toList()).all();
    }

    private static WorldMap map(Map<String, Long> counts) {
        return WorldMap.of(Language.ENGLISH, counts(counts), CountryCode::value, country -> "/of/" + country);
    }

    private static Map<CountryCode, Long> counts(Map<String, Long> counts) {
        Map<CountryCode, Long> byCountry = new LinkedHashMap<>();
        counts.forEach((country, count) -> byCountry.put(new CountryCode(country), count));
        return Collections.unmodifiableMap(byCountry);
    }
}
