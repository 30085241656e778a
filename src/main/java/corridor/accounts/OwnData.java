package corridor.accounts;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.audit.Audit;
import corridor.outbox.Letters;
import corridor.shared.Outcome;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's copy of what is kept about them, and the end of their account. */
@Service
class OwnData {

    private final People people;
    private final List<PersonalRecords> records;
    private final Audit audit;
    private final Letters letters;
    private final AccountLetters texts;
    private final Clock clock;

    OwnData(
            People people,
            List<PersonalRecords> records,
            Audit audit,
            Letters letters,
            AccountLetters texts,
            Clock clock) {
        this.people = people;
        this.records = records;
        this.audit = audit;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything, as one document. */
    @Transactional(readOnly = true)
    public Map<String, Object> copy(Person person) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("exportedAt", clock.instant());
        copy.put("person", person);
        copy.put("memberships", people.allMembershipsOf(person.id()));
        records.forEach(part -> copy.putAll(part.of(person)));
        copy.put("journal", audit.entriesOf(Person.actor(person.id()), person.reference()));
        return copy;
    }

    /**
     * Closes an account: whatever tells who it was is removed, and the key by which the journal could be read is erased.
     * Refused to the last administrator.
     */
    @Transactional
    public Outcome<Person> close(Person person, String by) {
        return people.close(person, by).map(closed -> {
            records.forEach(part -> part.erase(person));
            letters.send(texts.closed(person));
            return closed;
        });
    }
}
