package corridor.outbox;

import corridor.actors.People;
import corridor.jobs.Job;
import corridor.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those whom a notice concerns, once. */
@Component
class NoticeSpread implements Job {

    static final String NAME = "notice.spread";

    private final NoticeStore store;
    private final People people;
    private final Jobs jobs;

    NoticeSpread(NoticeStore store, People people, Jobs jobs) {
        this.store = store;
        this.people = people;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(long notice) {
        store.lockUnspread(notice)
                .ifPresent(audience ->
                        jobs.enqueueNew(NoticeWriting.NAME, store.spread(notice, people.withLabels(audience))));
    }
}
