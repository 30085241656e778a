package corridor.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How often something may be tried, by account and by network address. Kept by each node for itself. */
@Component
class Limits {

    private static final Logger log = LoggerFactory.getLogger(Limits.class);
    private static final int MOST_KNOWN = 100_000;
    private static final Duration BY_ACCOUNT = Duration.ofMinutes(15);
    private static final Duration BY_ADDRESS = Duration.ofMinutes(5);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(BY_ACCOUNT)
            .build();
    private final AccountSettings settings;

    Limits(AccountSettings settings) {
        this.settings = settings;
    }

    /** Counts a try at what has this name; false if there were too many. */
    boolean take(String name) {
        return take(bucket(name, settings.triesPerAccount(), BY_ACCOUNT), "account");
    }

    /** Counts a try from a network address at no account in particular; false if there were too many. */
    boolean takeFrom(String address) {
        return take(bucket("address:" + address, settings.triesPerAddress(), BY_ADDRESS), "network address");
    }

    /** Counts a try; false if there were too many. */
    boolean take(String email, String address) {
        return takeFrom(address)
                && take(
                        bucket("account:" + email.toLowerCase(Locale.ROOT), settings.triesPerAccount(), BY_ACCOUNT),
                        "account");
    }

    /** What was reached is logged, not whose it is. */
    private static boolean take(Bucket bucket, String what) {
        boolean within = bucket.tryConsume(1);
        if (!within) {
            log.warn("sign-in: too many tries for one {}", what);
        }
        return within;
    }

    private Bucket bucket(String name, int tries, Duration within) {
        return buckets.get(
                name,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillGreedy(tries, within)
                                .build())
                        .build());
    }
}
