package corridor.outbox;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.jobs.Job;
import corridor.outbox.NoticeStore.Recipient;
import corridor.outbox.Preferences.Pace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one person's daily letter. */
@Component
class NoticeDigest implements Job {

    static final String NAME = "notice.digest";

    private static final int MOST = 200;

    private final NoticeStore store;
    private final NoticeLetters letters;
    private final Preferences preferences;
    private final Bounces bounces;
    private final People people;

    NoticeDigest(NoticeStore store, NoticeLetters letters, Preferences preferences, Bounces bounces, People people) {
        this.store = store;
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
        List<Recipient> waiting = store.lockDaily(id, MOST);
        Optional<Person> person = people.find(id);
        if (waiting.isEmpty() || person.isEmpty()) {
            store.dropped(ids(waiting), "not-entitled");
            return;
        }
        Reader reader = people.reader(id);
        Map<String, Pace> paces = preferences.of(id);
        Map<String, List<Recipient>> sorted = waiting.stream()
                .collect(Collectors.groupingBy(one -> outcome(reader, paces, person.get(), one.notice())));
        sorted.forEach((outcome, some) -> {
            if (outcome.equals("written")) {
                letters.writeDigest(person.get(), some);
            } else {
                store.dropped(ids(some), outcome);
            }
        });
    }

    private String outcome(Reader reader, Map<String, Pace> paces, Person person, Notice notice) {
        if (!NoticeAudience.includes(reader, notice)) {
            return "not-entitled";
        }
        if (paces.getOrDefault(notice.topic(), Pace.AT_ONCE) == Pace.NONE) {
            return "unwanted";
        }
        return bounces.unreachable(person.email()) ? "unreachable" : "written";
    }

    private static List<Long> ids(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::id).toList();
    }
}
