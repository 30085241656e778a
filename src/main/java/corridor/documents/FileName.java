package corridor.documents;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name that a file was uploaded under, without paths, control characters and marks that turn it round. */
record FileName(String value) {

    static final int LONGEST = 120;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*;%]");
    private static final Pattern DOTS = Pattern.compile("^[. ]+|(?<![. ])[. ]+$");

    static FileName of(String uploaded) {
        String base = UNWANTED.matcher(PATH.matcher(uploaded).replaceFirst("")).replaceAll("");
        String plain = DOTS.matcher(base.strip()).replaceAll("");
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 || plain.length() - dot > 10 ? "" : plain.substring(dot);
        String stem = plain.substring(0, plain.length() - ending.length());
        String shortened = stem.length() + ending.length() > LONGEST
                ? stem.substring(0, whole(stem, LONGEST - ending.length()))
                : stem;
        return new FileName(shortened + ending);
    }

    /** No sign is cut in half. */
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    /** What follows the last dot, in small letters; blank where nothing does. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    String stem() {
        int dot = value.lastIndexOf('.');
        return dot <= 0 ? value : value.substring(0, dot);
    }

    /** With the ending of its kind where it has none. */
    FileName as(FileType type) {
        String stem = value.isBlank() ? "document" : value;
        return ending().isEmpty() ? new FileName(stem + "." + type.ending()) : this;
    }
}
