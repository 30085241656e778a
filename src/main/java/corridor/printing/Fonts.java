package corridor.printing;

import corridor.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The fonts of this machine that a booklet can be set in. They are looked for once, when the first booklet is made. */
@Component
class Fonts {

    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    private static final int DEEPEST = 4;

    /** The first of each line that is there is taken; those with the letters of all European languages first. */
    private static final List<String> EUROPEAN =
            List.of("NotoSans-Regular.ttf", "DejaVuSans.ttf", "LiberationSans-Regular.ttf");

    private static final List<String> ARABIC =
            List.of("NotoNaskhArabic-Regular.ttf", "NotoSansArabic-Regular.ttf", "DejaVuSans.ttf");
    private static final List<String> CHINESE = List.of(
            "NotoSansSC-Regular.ttf",
            "SourceHanSansSC-Regular.ttf",
            "DroidSansFallbackFull.ttf",
            "DroidSansFallback.ttf");

    private final PrintingSettings settings;
    private volatile Map<String, Path> known = Map.of();

    Fonts(PrintingSettings settings) {
        this.settings = settings;
    }

    /** A font for a language and the bold one beside it, where there is one. */
    record Font(Path regular, Optional<Path> bold) {}

    Optional<Font> of(Language language) {
        List<String> wished = switch (language) {
            case ARABIC -> ARABIC;
            case CHINESE -> CHINESE;
            default -> EUROPEAN;
        };
        return wished.stream()
                .flatMap(name -> file(name).map(regular -> new Font(regular, file(bold(name)))).stream())
                .findFirst();
    }

    private Optional<Path> file(String name) {
        return Optional.ofNullable(known().get(name));
    }

    private static String bold(String regular) {
        return regular.equals("DejaVuSans.ttf") ? "DejaVuSans-Bold.ttf" : regular.replace("-Regular", "-Bold");
    }

    private Map<String, Path> known() {
        if (known.isEmpty()) {
            Map<String, Path> found = new LinkedHashMap<>();
            settings.fonts().stream()
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .forEach(folder -> collect(folder, found));
            known = Map.copyOf(found);
        }
        return known;
    }

    private static void collect(Path folder, Map<String, Path> found) {
        try (Stream<Path> files =
                Files.find(folder, DEEPEST, (path, facts) -> path.toString().endsWith(".ttf"))) {
            files.forEach(file -> found.putIfAbsent(file.getFileName().toString(), file));
        } catch (IOException unreadable) {
            log.warn("The fonts in {} could not be read", folder, unreadable);
        }
    }
}
