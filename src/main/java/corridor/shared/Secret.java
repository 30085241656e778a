package corridor.shared;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Something that only its holder knows: 256 random bits in a link or a cookie. The database keeps its digest. */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] digest() {
        return DigestUtils.sha256(value);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
