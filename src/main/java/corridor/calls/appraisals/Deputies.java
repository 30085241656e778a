package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.calls.Call;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of deputies: those who convene a call name who decides where they have an interest themselves. */
@Service
public class Deputies {

    private final DeciderStore store;
    private final People people;
    private final Audit audit;

    Deputies(DeciderStore store, People people, Audit audit) {
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    public boolean mayName(Reader reader, Call call) {
        return reader.may(DeputyGrants.NAMING, call.conveners());
    }

    /** Those of a call, for a reader who may read its dossiers. */
    public List<Person> of(Call call) {
        return List.copyOf(people.byId(store.deputiesOf(call.id())).values());
    }

    /** Names somebody who has an account here. What they have an interest in stays closed to them as well. */
    @Transactional
    public Outcome<Long> name(Reader reader, Call call, String email) {
        Optional<Refusal> refusal = barred(reader, call);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Person> person = people.byEmail(email.strip());
        if (person.isEmpty()
                || reader.person().filter(one -> one == person.get().id()).isPresent()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "deputy-unknown"));
        }
        if (store.appraises(call.id(), person.get().id())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "deputy-appraises"));
        }
        if (store.insert(call.id(), person.get().id(), reader.actor())) {
            note(reader, call, "name-deputy", person.get().id());
        }
        return Outcome.done(person.get().id());
    }

    private Optional<Refusal> barred(Reader reader, Call call) {
        if (!mayName(reader, call)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", "name-deputy"));
        }
        return call.released() ? Optional.of(Refusal.of(Kind.CONFLICT, "deputy-too-late")) : Optional.empty();
    }

    private void note(Reader reader, Call call, String action, long person) {
        audit.append(reader, List.of(AuditEntry.of(call.reference(), action, Map.of(), Map.of("person", person))));
    }

    /** What they decided stands. */
    @Transactional
    public Outcome<Long> end(Reader reader, Call call, long person) {
        Optional<Refusal> refusal = barred(reader, call);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!store.remove(call.id(), person)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        note(reader, call, "end-deputy", person);
        return Outcome.done(person);
    }
}
