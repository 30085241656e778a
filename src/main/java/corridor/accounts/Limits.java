package corridor.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How often something may be tried, by account and by network address. Kept by each node for itself. */
@Component
class Limits {

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
        return bucket(name, settings.triesPerAccount(), BY_ACCOUNT).tryConsume(1);
    }

    /** Counts a try from a network address at no account in particular; false if there were too many. */
    boolean takeFrom(String address) {
        return bucket("address:" + address, settings.triesPerAddress(), BY_ADDRESS)
                .tryConsume(1);
    }

    /** Counts a try; false if there were too many. */
    boolean take(String email, String address) {
        return takeFrom(address)
                && bucket("account:" + email.toLowerCase(Locale.ROOT), settings.triesPerAccount(), BY_ACCOUNT)
                        .tryConsume(1);
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
