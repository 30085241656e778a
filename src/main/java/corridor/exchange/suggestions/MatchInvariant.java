package corridor.exchange.suggestions;

import corridor.audit.Invariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept of matches is what the rule gives, for some drawn each day. */
@Component
class MatchInvariant implements Invariant {

    private static final int DRAWN = 200;

    private final Matches matches;
    private final Clock clock;

    MatchInvariant(Matches matches, Clock clock) {
        this.matches = matches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matches-equal-rule";
    }

    @Override
    public List<String> violations() {
        return matches.wrong(DRAWN, (int) LocalDate.now(clock).toEpochDay());
    }
}
