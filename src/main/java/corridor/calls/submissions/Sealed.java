package corridor.calls.submissions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import java.util.Map;
import java.util.Set;

/** Corridor's own reader of what is sealed: it counts, keeps and settles, and shows nothing to anybody. */
public final class Sealed {

    static final Right SETTLING = new Right("submission.settle");
    static final Right RETURNING = new Right("submission.return");
    static final Right KEEPING = new Right("submission.keep");

    /** To file documents about a submission, which only the step of an author does. */
    static final Right FILING = new Right("submission.file");

    static final Reader READER = new Reader(
            "system:calls",
            Set.of(),
            Set.of(SETTLING, RETURNING, KEEPING),
            Map.of(),
            Set.of(Audience.SEALED),
            Set.of());

    private Sealed() {}
}
