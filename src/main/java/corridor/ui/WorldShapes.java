package corridor.ui;

import corridor.shared.CountryCode;
import corridor.ui.WorldMap.Circle;
import corridor.ui.WorldMap.Outline;
import corridor.ui.WorldMap.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of all countries and areas, as {@code bin/map} drew them. */
record WorldShapes(int width, int height, Map<CountryCode, Outline> outlines) {

    static WorldShapes drawn() {
        return Drawn.WORLD;
    }

    Optional<Outline> of(CountryCode country) {
        return Optional.ofNullable(outlines.get(country));
    }

    private static WorldShapes read() {
        try (InputStream content = new ClassPathResource("map/world.json").getInputStream()) {
            JsonNode world = JsonMapper.shared().readTree(content);
            Map<CountryCode, Outline> outlines = new TreeMap<>();
            world.get("shapes")
                    .propertyStream()
                    .forEach(shape -> outlines.put(new CountryCode(shape.getKey()), outline(shape.getValue())));
            return new WorldShapes(
                    world.get("width").intValue(), world.get("height").intValue(), Map.copyOf(outlines));
        } catch (IOException failure) {
            throw new UncheckedIOException("The world map cannot be read", failure);
        }
    }

    private static Outline outline(JsonNode shape) {
        return shape.isArray()
                ? new Circle(shape.get(0).intValue(), shape.get(1).intValue())
                : new Path(shape.stringValue());
    }

    /** Read when the first map is asked for. */
    private static final class Drawn {
        static final WorldShapes WORLD = read();
    }
}
