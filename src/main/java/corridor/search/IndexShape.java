package corridor.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.lucene.util.Version;
import org.springframework.util.ClassUtils;

/**
 * A name for what the index holds and how it is written. It is taken from the classes that decide this, as they were
 * compiled, and from the files of terms, so that after a change to one of them the index is built anew without anyone's
 * care.
 */
final class IndexShape {

    private IndexShape() {}

    static String of(Collection<SearchSource> sources, String taxonomies) {
        CRC32C sum = new CRC32C();
        add(sum, Version.LATEST.toString());
        add(sum, taxonomies);
        Stream.of(Analysis.class, RepeatedLines.class, Fields.class, RecordBinder.class, RecordBinder.Bridge.class)
                .forEach(type -> add(sum, type));
        sources.stream().sorted(Comparator.comparing(SearchSource::kind)).forEach(source -> {
            add(sum, ClassUtils.getUserClass(source));
            add(sum, source.kind() + source.facets() + source.orders());
        });
        return "shape-" + Long.toHexString(sum.getValue());
    }

    private static void add(CRC32C sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(CRC32C sum, Class<?> type) {
        String file = ClassUtils.getClassFileName(type);
        try (InputStream compiled = type.getResourceAsStream(file)) {
            // a class that is made while running has no file
            sum.update(compiled == null ? type.getName().getBytes(StandardCharsets.UTF_8) : compiled.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
