package corridor.shared;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** A name without case, accents and punctuation, so that different spellings of one name are equal. */
public final class PlainName {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private PlainName() {}

    public static String of(String name) {
        String folded = isAscii(name) ? name : DECOMPOSED.normalize(name).replaceAll("\\p{M}+", "");
        return folded.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character < 128);
    }
}
