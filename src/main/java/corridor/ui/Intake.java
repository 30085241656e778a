package corridor.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many requests and reports are taken from one network address within an hour. Kept by each node for itself. */
@Component
public class Intake {

    /** A venue's guests share one address. */
    private static final int MOST = 60;

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST_KNOWN = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(WITHIN)
            .build();

    /** Counts one; refused if there were too many. */
    public Outcome<Integer> take(String address) {
        Bucket bucket = buckets.get(
                address,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(MOST)
                                .refillGreedy(MOST, WITHIN)
                                .build())
                        .build());
        return bucket.tryConsume(1)
                ? Outcome.done(MOST)
                : Outcome.refused(Refusal.of(Kind.TOO_MANY, "requests-too-many"));
    }
}
