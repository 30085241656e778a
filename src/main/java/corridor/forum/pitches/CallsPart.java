package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.calls.NextCalls;
import corridor.forum.Cycle;
import corridor.forum.CyclePart;
import java.time.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Calls for the next cycle: what they ask, of whom, and how it is judged, without what was sent. */
@Component
class CallsPart implements CyclePart {

    private final ObjectProvider<NextCalls> calls;

    CallsPart(ObjectProvider<NextCalls> calls) {
        this.calls = calls;
    }

    @Override
    public String key() {
        return "calls";
    }

    @Override
    public long count(Cycle from) {
        return calls.stream().mapToLong(one -> one.count(from.reference())).sum();
    }

    @Override
    public void copy(Reader reader, Cycle from, Cycle to, Period shift) {
        calls.ifAvailable(one -> one.take(reader, from.reference(), to.reference(), shift));
    }
}
