package corridor.taxonomy;

import corridor.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of schemes, and the operator's file of names. */
final class TaxonomyFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TaxonomyFiles() {}

    static Scheme scheme(String code, Map<String, LocalizedText> overrides) {
        SchemeFile file = read(new ClassPathResource("taxonomy/" + code + ".yaml"), SchemeFile.class);
        List<Term> terms = file.terms().stream()
                .map(term -> overrides.containsKey(term.code()) ? term.named(overrides.get(term.code())) : term)
                .toList();
        return Scheme.of(code, file.source(), terms);
    }

    static Map<String, Map<String, LocalizedText>> overrides(@Nullable Resource names) {
        return names == null ? Map.of() : read(names, Overrides.class).schemes();
    }

    /** A mark of what all files say: it changes with any of them. */
    static String edition(Collection<String> schemes, @Nullable Resource names) {
        CRC32C sum = new CRC32C();
        Stream.concat(
                        schemes.stream().map(code -> new ClassPathResource("taxonomy/" + code + ".yaml")),
                        Stream.ofNullable(names))
                .forEach(file -> add(sum, file));
        return Long.toHexString(sum.getValue());
    }

    private static void add(CRC32C sum, Resource file) {
        try {
            sum.update(file.getContentAsByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException("The taxonomy file " + file.getDescription() + " cannot be read", failure);
        }
    }

    private static <T> T read(Resource resource, Class<T> type) {
        try (InputStream content = resource.getInputStream()) {
            return YAML.readValue(content, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The taxonomy file " + resource.getDescription() + " cannot be read", failure);
        }
    }

    /** The shape of a file of terms. */
    private record SchemeFile(String scheme, String source, List<Term> terms) {}

    /** The shape of the operator's file: scheme, code, language tag, name. */
    private record Overrides(Map<String, Map<String, LocalizedText>> schemes) {}
}
