package corridor.practices.searches;

import corridor.access.Reader;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.practices.PracticeSearch;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of saved searches: everybody's own, and nobody else's. */
@Service
class SavedSearches implements PersonalRecords {

    /** As many as one person keeps. */
    static final int MOST = 50;

    private static final Refusal MISSING = Refusal.of(Kind.MISSING, "search-missing");

    private final SavedSearchStore store;

    SavedSearches(SavedSearchStore store) {
        this.store = store;
    }

    /** Keeps a search under a name. Refused without one, where the name is taken, and where it asks for nothing. */
    @Transactional
    public Outcome<Long> save(Reader reader, String name, PracticeSearch search, boolean letters) {
        String clean = TypedText.line(name);
        return person(reader).then(person -> {
            if (search.everything()) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "search-empty"));
            }
            if (clean.isEmpty() || clean.length() > SavedSearch.LONGEST_NAME) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "search-name", SavedSearch.LONGEST_NAME));
            }
            if (store.count(person) >= MOST) {
                return Outcome.refused(Refusal.of(Kind.CONFLICT, "searches-many", MOST));
            }
            return store.insert(person, clean, search, letters)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "search-known", clean)));
        });
    }

    private static Outcome<Long> person(Reader reader) {
        return reader.person()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(Kind.FORBIDDEN, reader.signedIn() ? "person-needed" : "sign-in-needed")));
    }

    /** One's own, by name. */
    List<SavedSearch> of(Reader reader) {
        return reader.person().map(store::of).orElse(List.of());
    }

    long count(Reader reader) {
        return reader.person().map(store::count).orElse(0L);
    }

    /** Has letters tell of what is new, or not any more. */
    @Transactional
    public Outcome<Long> letters(Reader reader, long id, boolean wanted) {
        return person(reader).then(person -> found(id, store.letters(person, id, wanted)));
    }

    /** Keeps it no longer. */
    @Transactional
    public Outcome<Long> remove(Reader reader, long id) {
        return person(reader).then(person -> found(id, store.remove(person, id)));
    }

    private static Outcome<Long> found(long id, boolean theirs) {
        return theirs ? Outcome.done(id) : Outcome.refused(MISSING);
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("savedSearches", store.records(person.id()));
    }

    @Override
    public void erase(Person person) {
        store.removeOf(person.id());
    }
}
