package corridor.ui;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A map of the world on which each country with a count is shaded and leads to what was counted, for
 * {@code ui/worldmap.jte}.
 *
 * @param areas what is drawn, circles last so that no larger country covers them
 * @param shades the legend, faintest first
 * @param counts the same numbers as a table, the highest first, with those that have no place on the map
 */
public record WorldMap(int width, int height, List<Area> areas, List<Shade> shades, List<Count> counts) {

    /** Countries without a count are left out; they are part of the neutral ground. */
    public static WorldMap of(
            Language language,
            Map<CountryCode, Long> counts,
            Function<CountryCode, String> name,
            Function<CountryCode, String> url) {
        WorldShapes world = WorldShapes.drawn();
        Shades shades = Shades.of(counts.values());
        List<Located> located = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> located(entry.getKey(), entry.getValue(), name, url))
                .toList();
        List<Area> areas = located.stream()
                .flatMap(one -> area(one, world, shades))
                .sorted(Comparator.comparing((Area area) -> area.outline() instanceof Circle)
                        .thenComparing(area -> area.count().name()))
                .toList();
        List<Count> table = Count.highestFirst(
                language, located.stream().map(Located::count).toList());
        return new WorldMap(world.width(), world.height(), areas, shades.all(), table);
    }

    private static Located located(
            CountryCode country, long number, Function<CountryCode, String> name, Function<CountryCode, String> url) {
        return new Located(country, new Count(name.apply(country), url.apply(country), number));
    }

    private static Stream<Area> area(Located one, WorldShapes world, Shades shades) {
        return world
                .of(one.country())
                .map(outline -> new Area(one.count(), shades.of(one.count().number()), outline))
                .stream();
    }

    private record Located(CountryCode country, Count count) {}

    /** A country with a count, at its place. */
    public record Area(Count count, int shade, Outline outline) {}

    /** One step of the legend: the counts from one number to another, both included. */
    public record Shade(int number, long from, long to) {}

    /** How a country is drawn. */
    public sealed interface Outline permits Path, Circle {}

    /** The commands of an SVG path. */
    public record Path(String commands) implements Outline {}

    /** The centre of a circle, for a country too small to be drawn. */
    public record Circle(int x, int y) implements Outline {}
}
