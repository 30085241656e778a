package corridor.bench;

import java.util.Arrays;
import java.util.List;

/** The six languages of Corridor, and how large a share of the records is written in each. */
enum Language {
    EN(0.55, Script.LATIN),
    FR(0.18, Script.LATIN),
    ES(0.15, Script.LATIN),
    AR(0.04, Script.ARABIC),
    RU(0.04, Script.CYRILLIC),
    ZH(0.04, Script.HAN);

    /** A word typed in one script is looked for in all languages that are written in it. */
    private enum Script {
        LATIN,
        ARABIC,
        CYRILLIC,
        HAN
    }

    final double share;
    private final Script script;

    Language(double share, Script script) {
        this.share = share;
        this.script = script;
    }

    String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The languages that a word of this language is looked for in, this one first, as Corridor does it. */
    List<Language> sameScript() {
        return Arrays.stream(values())
                .filter(other -> other.script == script)
                .sorted((one, other) -> Boolean.compare(other == this, one == this))
                .toList();
    }

    /** The language that a number between 0 and 1 falls to. */
    static Language drawn(double number) {
        double left = number;
        for (Language language : values()) {
            left -= language.share;
            if (left < 0) {
                return language;
            }
        }
        return EN;
    }
}
