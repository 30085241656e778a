package corridor.practices.imports.files.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guesses an encoding from before Unicode. In Latin languages letters outside ASCII stand alone between others; in
 * other scripts they form whole words, and the commonest letters of the language tell which script it is.
 */
final class LegacyEncoding {

    private static final Set<String> MULTIPLE_BYTES = Set.of("GB18030", "Big5", "EUC-JP", "EUC-KR", "Shift_JIS");
    private static final int CONFIDENT = 50;
    private static final String RUSSIAN = "оеаинтсрвл";
    private static final String ARABIC = "الينمورتةبعد";

    private LegacyEncoding() {}

    static Charset of(byte[] sample) {
        if (!hasWordsOutsideAscii(sample)) {
            return hasWindowsPunctuation(sample) ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
        }
        Charset multiple = multipleBytes(sample);
        if (multiple != null) {
            return multiple;
        }
        return Stream.of(
                        new Guess("windows-1251", RUSSIAN),
                        new Guess("windows-1256", ARABIC),
                        new Guess("KOI8-R", RUSSIAN))
                .max(Comparator.comparingDouble(guess -> guess.share(sample)))
                .map(guess -> Charset.forName(guess.charset()))
                .orElseThrow();
    }

    private static boolean hasWordsOutsideAscii(byte[] sample) {
        int all = 0;
        int inWords = 0;
        int run = 0;
        for (byte value : sample) {
            run = value < 0 ? run + 1 : 0;
            all += value < 0 ? 1 : 0;
            inWords += run == 3 ? 3 : run > 3 ? 1 : 0;
        }
        return inWords * 2 > all;
    }

    /** Typographic quotes, dashes and the euro sign, which ISO-8859-1 has not. */
    private static boolean hasWindowsPunctuation(byte[] sample) {
        for (byte value : sample) {
            if (value < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset multipleBytes(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        boolean taken = match != null
                && MULTIPLE_BYTES.contains(match.getName())
                && match.getConfidence() >= CONFIDENT
                && Charset.isSupported(match.getName());
        return taken ? Charset.forName(match.getName()) : null;
    }

    /** An encoding with the commonest letters of its language. */
    private record Guess(String charset, String letters) {

        double share(byte[] sample) {
            String text = new String(sample, Charset.forName(charset)).toLowerCase(Locale.ROOT);
            long high = text.chars().filter(character -> character >= 0x80).count();
            long common = text.chars()
                    .filter(character -> letters.indexOf(character) >= 0)
                    .count();
            return high == 0 ? 0 : (double) common / high;
        }
    }
}
