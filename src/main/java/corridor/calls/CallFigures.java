package corridor.calls;

import corridor.ui.Frame;
import java.util.Collection;
import java.util.Map;

/** How many were sent and how they went, once that may be told; filled by those who count them. */
public interface CallFigures {

    /** The sentence, by call; none for those of whom nothing may be told yet. */
    Map<Long, String> sentences(Frame frame, Collection<Call> calls);
}
