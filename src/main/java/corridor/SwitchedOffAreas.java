package corridor;

import corridor.settings.AreaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/**
 * Leaves out every class of an area that is off: what is off has no beans. {@code corridor.areas.<module>} says so, or,
 * without it, what the administrator chose on the settings page.
 */
class SwitchedOffAreas implements TypeFilter, EnvironmentAware {

    private static final String ROOT = "corridor.";

    /** Areas that live on another one; they are off with it. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "programme", Set.of("forum"),
            "participation", Set.of("forum"),
            "floor", Set.of("forum"),
            "recommendations", Set.of("forum"),
            "consultations", Set.of("forum"));

    private Environment environment = new org.springframework.core.env.StandardEnvironment();
    private Map<String, Boolean> chosen = Map.of();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
        try {
            this.chosen = AreaFile.read(Path.of(environment.getProperty("corridor.data.folder", "data")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Which areas are on could not be read from the data folder", unreadable);
        }
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String name = reader.getClassMetadata().getClassName();
        int end = name.indexOf('.', ROOT.length());
        return end > 0 && !on(name.substring(ROOT.length(), end));
    }

    /** Whether an area is on, and everything that it lives on. */
    boolean on(String area) {
        return environment.getProperty("corridor.areas." + area, Boolean.class, chosen.getOrDefault(area, true))
                && NEEDED.getOrDefault(area, Set.of()).stream().allMatch(this::on);
    }
}
