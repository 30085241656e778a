package corridor.outbox;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.People;
import corridor.jobs.Jobs;
import corridor.outbox.NoticeStore.Recipient;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether people may be told of a notice, as of now. */
@Component
class NoticeAudience {

    private final NoticeStore store;
    private final LetterStore letters;
    private final People people;
    private final Jobs jobs;

    NoticeAudience(NoticeStore store, LetterStore letters, People people, Jobs jobs) {
        this.store = store;
        this.letters = letters;
        this.people = people;
        this.jobs = jobs;
    }

    boolean includes(Recipient recipient) {
        return includes(people.reader(recipient.person()), recipient.notice());
    }

    static boolean includes(Reader reader, Notice notice) {
        Right right = notice.right();
        return !Collections.disjoint(reader.labels(), notice.audience())
                && (right == null || reader.may(right))
                && !reader.recusals().contains(notice.about());
    }

    /**
     * Withdraws a letter that tells of something that its recipient may no longer see. What else it tells of is written
     * again.
     *
     * @return whether the letter may go
     */
    @Transactional
    public boolean holds(long letter) {
        List<Recipient> told = store.inLetter(letter);
        if (told.isEmpty()) {
            return true;
        }
        Reader reader = people.reader(told.getFirst().person());
        List<Long> entitled = told.stream()
                .filter(one -> includes(reader, one.notice()))
                .map(Recipient::id)
                .toList();
        if (entitled.size() == told.size()) {
            return true;
        }
        if (letters.withdraw(letter)) {
            store.dropped(
                    told.stream()
                            .map(Recipient::id)
                            .filter(id -> !entitled.contains(id))
                            .toList(),
                    "not-entitled");
            store.reopen(entitled);
            entitled.forEach(id -> jobs.enqueue(NoticeWriting.NAME, id));
        }
        return false;
    }
}
