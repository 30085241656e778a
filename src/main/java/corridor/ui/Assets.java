package corridor.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/** Addresses of static files with a mark of their content, so that browsers may keep them for ever. */
final class Assets {

    /** Files that come from a WebJar, whose address carries its version already. */
    private static final Map<String, String> WEBJARS = Map.of("htmx.js", "/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    static String url(String name) {
        return URLS.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        String webjar = WEBJARS.get(name);
        if (webjar != null) {
            return webjar;
        }
        CRC32 mark = new CRC32();
        try (InputStream content = new ClassPathResource("static/assets/" + name).getInputStream()) {
            mark.update(content.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException("The asset " + name + " is missing", missing);
        }
        return "/assets/" + name + "?v=" + Long.toHexString(mark.getValue());
    }
}
