package corridor.ui;

import com.ibm.icu.text.MessageFormat;
import corridor.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every text that a person sees, in six languages, with the plurals and numbers of each (ICU message format). */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, ThreadLocal<MessageFormat>>> formats = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.ALL) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties");
            for (Resource file : files) {
                Properties part = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    part.load(reader);
                }
                part.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The messages cannot be read", failure);
        }
        return Map.copyOf(all);
    }

    public boolean has(String key) {
        return patterns.getOrDefault(Language.ENGLISH, Map.of()).containsKey(key);
    }

    /** The keys that begin so, in order. */
    public SortedSet<String> keys(String prefix) {
        return patterns.getOrDefault(Language.ENGLISH, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text of a key as it is written in the files, with its placeholders. */
    public String pattern(Language language, String key) {
        return patterns.getOrDefault(language, Map.of()).getOrDefault(key, key);
    }

    /** The text of a key; a key that is missing shows itself, and a test fails. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = patterns.getOrDefault(language, Map.of()).get(key);
        if (pattern == null || (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0)) {
            return pattern == null ? key : pattern;
        }
        return formats.getOrDefault(language, Map.of())
                .computeIfAbsent(
                        key,
                        missing -> ThreadLocal.withInitial(
                                () -> new MessageFormat(pattern, NumberFormats.locale(language))))
                .get()
                .format(arguments);
    }
}
