package corridor.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload of a document.
 *
 * @param reason why it took the place of the one before; blank for the first
 * @param finding what the check for viruses found: {@code waiting}, {@code clean}, {@code unscanned} or {@code infected}
 * @param threat the virus
 * @param problem why the check could not be made when it was tried last
 * @param erased whether its bytes are gone
 */
public record DocumentVersion(
        long id,
        int number,
        String fileName,
        FileType type,
        long size,
        String sha256,
        String reason,
        Instant at,
        String by,
        String finding,
        @Nullable String threat,
        @Nullable String problem,
        boolean erased) {

    static final String WAITING = "waiting";
    static final String CLEAN = "clean";
    static final String UNSCANNED = "unscanned";
    static final String INFECTED = "infected";

    /** Whether readers may have it. */
    public boolean readable() {
        return !erased && (finding.equals(CLEAN) || finding.equals(UNSCANNED));
    }

    public boolean unscanned() {
        return finding.equals(UNSCANNED);
    }
}
