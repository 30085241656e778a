package corridor.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** The hash of a batch: of the batch before it and of every entry in it, in order. */
final class Seal {

    static final String FIRST = "0".repeat(64);

    private Seal() {}

    static String of(String previous, List<String> entries) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(previous.getBytes(StandardCharsets.UTF_8));
        for (String entry : entries) {
            digest.update((byte) '\n');
            digest.update(entry.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
