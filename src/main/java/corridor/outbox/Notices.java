package corridor.outbox;

import corridor.jobs.Jobs;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of notices: letters to whoever belongs to an audience, in their language, at the pace that they chose. Who may
 * still see the record is asked again when the letter goes out.
 */
@Service
public class Notices {

    private final NoticeStore store;
    private final Jobs jobs;
    private final OutboxPeriods periods;
    private final Clock clock;

    Notices(NoticeStore store, Jobs jobs, OutboxPeriods periods, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.periods = periods;
        this.clock = clock;
    }

    /** Writes down what to tell, in the caller's transaction: it is told if, and only if, the change stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** Writes down many at once, each as {@link #tell(Notice)} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Notice> notices) {
        jobs.enqueueNew(NoticeSpread.NAME, store.insert(notices));
    }

    /** Has those told whose turn was given up when something stood in the way. */
    void resume() {
        store.unspread().forEach(notice -> jobs.enqueue(NoticeSpread.NAME, notice));
        store.unsettled().forEach(recipient -> jobs.enqueue(NoticeWriting.NAME, recipient));
    }

    void removeOld() {
        store.removeBefore(clock.instant().minus(periods.kept()));
    }
}
