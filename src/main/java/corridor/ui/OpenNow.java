package corridor.ui;

import java.time.Instant;
import java.util.List;

/** What anyone may take part in now, shown on the first page, what closes soonest first; contributed by the areas. */
@FunctionalInterface
public interface OpenNow {

    List<Chance> chances(Frame frame);

    /** One thing that is open, and when it closes. */
    record Chance(Panel.Line line, Instant closes) {}
}
