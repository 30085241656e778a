package corridor.participation;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.participation.ParticipantStore.Participant;
import corridor.shared.Composition;
import corridor.shared.Slice;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The door of those who come: how many is for everybody, who is for those who come as well. */
@Service
public class Participants {

    static final int PAGE_SIZE = 200;

    private final ParticipantStore store;

    Participants(ParticipantStore store) {
        this.store = store;
    }

    /** How many come to each of these cycles, and of which constituencies; those to which nobody comes yet are left out. */
    public Map<Long, Composition> compositions(Collection<Long> cycles) {
        return store.compositions(cycles);
    }

    /** Whether this reader sees who comes. */
    public static boolean maySee(Reader reader, long cycle) {
        return reader.labels().contains(Audience.forum(cycle))
                || reader.labels().contains(Audience.SECRETARIAT);
    }

    /** Those who let the others see that they come. */
    Slice<Participant> listed(Reader reader, long cycle, int page) {
        return store.listed(reader, cycle, Math.max(1, page), PAGE_SIZE);
    }
}
