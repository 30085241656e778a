package corridor.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that an authenticator app and we work out from a shared secret and the time (RFC 6238). */
final class OneTimeCode {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int SECRET_BYTES = 20;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static byte[] freshSecret() {
        return random(SECRET_BYTES);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /** The interval whose code this is: the present one, or a neighbour for clocks that are a little off. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long present = stepAt(now);
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(
                        at(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String at(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(java.util.Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", impossible);
        }
    }

    /** As people type it (RFC 4648, without padding). The length must be a multiple of five bytes. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((int) (held >> bits) & 31));
            }
        }
        return text.toString();
    }
}
