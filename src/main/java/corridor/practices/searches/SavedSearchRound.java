package corridor.practices.searches;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.jobs.RecurringJob;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.practices.PracticeCard;
import corridor.practices.Practices;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day for each saved search, tells whoever keeps it how much of what they may see now is new. The letter names no
 * record: who opens it sees what they may see then.
 */
@Component
class SavedSearchRound implements RecurringJob {

    private static final Duration TURN = Duration.ofHours(23);

    /** What was published a moment ago may not be found yet; it is told of the next time. */
    private static final Duration SETTLING = Duration.ofMinutes(15);

    private static final int PIECE = 100;

    /** Of so many of the newest finds the new ones are counted. */
    private static final int FINDS = 100;

    private final SavedSearchStore store;
    private final Practices practices;
    private final Search search;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SavedSearchRound(
            SavedSearchStore store,
            Practices practices,
            Search search,
            People people,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.practices = practices;
        this.search = search;
        this.people = people;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices.searches";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (search.obstacle().isPresent()) {
            return;
        }
        Instant until = clock.instant().minus(SETTLING);
        List<SavedSearch> due = store.due(until.minus(TURN), 0, PIECE);
        while (!due.isEmpty()) {
            due.forEach(one -> people.find(one.person()).ifPresent(person -> look(one, person, until)));
            due = store.due(until.minus(TURN), due.getLast().id(), PIECE);
        }
    }

    private void look(SavedSearch one, Person person, Instant until) {
        Reader reader = people.reader(person.id());
        SearchQuery wanted = one.search().query(person.language(), FINDS);
        List<Long> newest = practices.search(reader, wanted).cards().stream()
                .map(PracticeCard::id)
                .toList();
        transaction.executeWithoutResult(none -> {
            long fresh = store.published(reader, newest, one.lookedUntil(), until);
            if (store.looked(one, until) && fresh > 0) {
                notices.tell(new Notice(
                        "searches.found",
                        new Reference(SavedSearch.KIND, one.id()),
                        LocalizedText.of(person.language(), one.name()),
                        one.search().address(),
                        Set.of(Audience.person(person.id())),
                        null,
                        List.of(fresh)));
            }
        });
    }
}
