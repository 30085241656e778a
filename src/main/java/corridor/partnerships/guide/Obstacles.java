package corridor.partnerships.guide;

import corridor.access.Reader;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which practices met an obstacle and how, as documents tell. Without the area of practices there are none. */
@Component
class Obstacles {

    private static final String FILE = "/catalogue/obstacles.yaml";

    private final List<Line> lines = read();
    private final ObjectProvider<Practices> practices;

    Obstacles(ObjectProvider<Practices> practices) {
        this.practices = practices;
    }

    /** A line of the file. */
    record Line(String obstacle, String practice, LocalizedText why, String source) {}

    static List<Line> read() {
        try (InputStream file = Obstacles.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those of these obstacles whose practice this reader may see, in the order of the file. */
    List<Overcame> met(Reader reader, Collection<String> obstacles) {
        List<Line> wanted =
                lines.stream().filter(one -> obstacles.contains(one.obstacle())).toList();
        Practices door = practices.getIfAvailable();
        if (door == null || wanted.isEmpty()) {
            return List.of();
        }
        Set<String> slugs = wanted.stream().map(Line::practice).collect(Collectors.toSet());
        Map<String, Practice> seen = new HashMap<>();
        door.bySlugs(reader, slugs).forEach(one -> seen.put(one.slug().value(), one));
        return wanted.stream()
                .filter(one -> seen.containsKey(one.practice()))
                .map(one -> new Overcame(
                        one.obstacle(),
                        Objects.requireNonNull(seen.get(one.practice()))
                                .content()
                                .title(),
                        "/practices/" + one.practice(),
                        one.why(),
                        one.source()))
                .toList();
    }
}
