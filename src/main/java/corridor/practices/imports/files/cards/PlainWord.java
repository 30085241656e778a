package corridor.practices.imports.files.cards;

import java.text.Normalizer;
import java.util.Locale;

/** A word as it is compared: lower case, without marks on its letters, single spaces. */
final class PlainWord {

    private PlainWord() {}

    static String of(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
