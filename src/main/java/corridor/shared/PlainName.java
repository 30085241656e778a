package corridor.shared;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name without case, accents and punctuation, so that different spellings of one name are equal. */
public final class PlainName {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainName() {}

    public static String of(String name) {
        String folded =
                isAscii(name) ? name : MARKS.matcher(DECOMPOSED.normalize(name)).replaceAll("");
        return BETWEEN.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character < 128);
    }
}
