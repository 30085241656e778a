package corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One text in one or more languages. Blank translations do not exist: they are dropped. */
public final class LocalizedText {

    public static final LocalizedText EMPTY = new LocalizedText(new EnumMap<>(Language.class));

    private final Map<Language, String> texts;

    private LocalizedText(Map<Language, String> texts) {
        this.texts = texts;
    }

    /** From language tags to texts; an unknown tag is refused. */
    @JsonCreator
    public static LocalizedText of(Map<String, String> byTag) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byTag.forEach((tag, text) -> {
            Language language = Language.of(tag)
                    .orElseThrow(() -> new IllegalArgumentException("Not one of the six languages: " + tag));
            if (text != null && !text.isBlank()) {
                texts.put(language, text.strip());
            }
        });
        return texts.isEmpty() ? EMPTY : new LocalizedText(texts);
    }

    public static LocalizedText of(Language language, String text) {
        return of(Map.of(language.tag(), text));
    }

    public static LocalizedText english(String text) {
        return of(Language.ENGLISH, text);
    }

    /** What several say, one below the other, in each language by itself. */
    public static LocalizedText together(Collection<LocalizedText> several) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            all.put(
                    language.tag(),
                    several.stream()
                            .flatMap(text -> text.exactly(language).stream())
                            .collect(Collectors.joining("\n")));
        }
        return of(all);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public Set<Language> languages() {
        return texts.keySet();
    }

    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in that language, or in English, or in whichever language there is; blank where there is none. */
    public Rendering in(Language language) {
        String wanted = texts.get(language);
        if (wanted != null) {
            return new Rendering(wanted, language, false);
        }
        Language other = texts.containsKey(Language.ENGLISH) || texts.isEmpty()
                ? Language.ENGLISH
                : texts.keySet().iterator().next();
        return new Rendering(texts.getOrDefault(other, ""), other, !texts.isEmpty());
    }

    /** This text with another one in that language; without one there, where it is blank. */
    public LocalizedText with(Language language, String text) {
        Map<String, String> byTag = new LinkedHashMap<>(byTag());
        byTag.put(language.tag(), text);
        return of(byTag);
    }

    /** This text with each language that only the other one has. */
    public LocalizedText completedBy(LocalizedText other) {
        Map<Language, String> both = new EnumMap<>(Language.class);
        both.putAll(other.texts);
        both.putAll(texts);
        return both.isEmpty() ? EMPTY : new LocalizedText(both);
    }

    @JsonValue
    public Map<String, String> byTag() {
        Map<String, String> byTag = new LinkedHashMap<>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && texts.equals(text.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A text as shown: the language it is in, and whether that is another than the one asked for.
     *
     * @param machine whether a machine translated it and nobody has read that yet
     */
    public record Rendering(String text, Language language, boolean fallback, boolean machine) {

        public Rendering(String text, Language language, boolean fallback) {
            this(text, language, fallback, false);
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
