package corridor.outbox;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.jobs.Job;
import corridor.outbox.NoticeStore.Recipient;
import corridor.outbox.Preferences.Pace;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one person's letter about a notice, or sets it aside for their daily one, in one transaction. */
@Component
class NoticeWriting implements Job {

    static final String NAME = "notice.write";

    private final NoticeStore store;
    private final NoticeAudience audience;
    private final NoticeLetters letters;
    private final Preferences preferences;
    private final Bounces bounces;
    private final People people;

    NoticeWriting(
            NoticeStore store,
            NoticeAudience audience,
            NoticeLetters letters,
            Preferences preferences,
            Bounces bounces,
            People people) {
        this.store = store;
        this.audience = audience;
        this.letters = letters;
        this.preferences = preferences;
        this.bounces = bounces;
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(long id) {
        store.lock(id).ifPresent(this::write);
    }

    private void write(Recipient recipient) {
        List<Long> one = List.of(recipient.id());
        Optional<Person> person = people.find(recipient.person());
        Pace pace = preferences.of(recipient.person(), recipient.notice().topic());
        if (person.isEmpty() || !audience.includes(recipient)) {
            store.dropped(one, "not-entitled");
        } else if (pace == Pace.NONE) {
            store.dropped(one, "unwanted");
        } else if (bounces.unreachable(person.get().email())) {
            store.dropped(one, "unreachable");
        } else if (pace == Pace.DAILY) {
            store.makeDaily(recipient.id());
        } else {
            letters.write(person.get(), recipient);
        }
    }
}
