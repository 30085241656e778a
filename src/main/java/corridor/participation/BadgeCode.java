package corridor.participation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** What stands on a badge: eight of 32 signs that nobody takes for one another. */
final class BadgeCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private BadgeCode() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }

    /** As it is kept, however it was typed or read. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^2-9A-HJ-NP-Z]", "");
    }

    /** What a browser at the door keeps in place of it. */
    static String digest(String code) {
        return DigestUtils.sha256Hex(code);
    }

    /** In two halves, as people read it. */
    static String shown(String code) {
        return code.length() == LENGTH ? code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2) : code;
    }
}
