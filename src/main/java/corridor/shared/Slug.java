package corridor.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The readable part of a record's address: lower-case Latin letters, digits and single hyphens, at most 80. */
public record Slug(String value) {

    private static final int LIMIT = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^-+|-+$");
    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

    public Slug {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LIMIT && SLUG.matcher(text).matches();
    }

    /** A slug for a title in any script. */
    public static Slug from(String title) {
        String plain = isAscii(title) ? title : LATIN.get().transliterate(title);
        String small = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = AROUND.matcher(BETWEEN.matcher(small).replaceAll("-")).replaceAll("");
        return new Slug(words.isEmpty() ? "record" : shortened(words));
    }

    /** The same slug with a number behind it, for a second record of one title. */
    public Slug numbered(long number) {
        String ending = "-" + number;
        String start = value.substring(0, Math.min(value.length(), LIMIT - ending.length()));
        return new Slug(start.replaceAll("-+$", "") + ending);
    }

    /** This one, then this one with numbers behind it, until somebody finds one that is free. */
    public Stream<Slug> orNumbered(LongSupplier numbers) {
        return Stream.concat(Stream.of(this), Stream.generate(() -> numbered(numbers.getAsLong())));
    }

    private static boolean isAscii(String title) {
        return title.chars().allMatch(character -> character < 128);
    }

    private static String shortened(String words) {
        if (words.length() <= LIMIT - 10) {
            return words;
        }
        int end = words.lastIndexOf('-', LIMIT - 10);
        return words.substring(0, end > 20 ? end : LIMIT - 10).replaceAll("-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
