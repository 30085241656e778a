package corridor.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six languages of the interface and of records. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    ARABIC("ar", "العربية"),
    RUSSIAN("ru", "Русский"),
    CHINESE("zh", "中文");

    public static final List<Language> ALL = List.of(values());

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public static Optional<Language> of(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(one -> one.tag.equals(primary)).findFirst();
    }

    /** The BCP 47 tag, as in {@code lang} attributes and URLs. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
