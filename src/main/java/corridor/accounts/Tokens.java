package corridor.accounts;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Letters;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which a person's programs use the API, with part of what the person may do. */
@Service
class Tokens {

    private static final String PREFIX = "corridor_";
    private static final int MOST = 20;

    private final TokenStore store;
    private final Sessions sessions;
    private final People people;
    private final Audit audit;
    private final Letters letters;
    private final AccountLetters texts;

    Tokens(TokenStore store, Sessions sessions, People people, Audit audit, Letters letters, AccountLetters texts) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.letters = letters;
        this.texts = texts;
    }

    List<ApiToken> of(Person person) {
        return store.of(person.id());
    }

    /** The rights that a token of theirs can be limited to. */
    static Set<String> grantable(Reader reader) {
        Set<String> held = new TreeSet<>();
        reader.rights().forEach(right -> held.add(right.value()));
        reader.rightsFor().values().forEach(rights -> rights.forEach(right -> held.add(right.value())));
        return held;
    }

    /** Makes a token. What is returned is shown once and kept nowhere. */
    @Transactional
    Outcome<String> make(Person person, TokenForm form, boolean strong) {
        if (store.of(person.id()).size() >= MOST) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "tokens-many", MOST));
        }
        Secret secret = new Secret(PREFIX + Secret.fresh().value());
        long id = store.insert(person.id(), secret, form, strong);
        note(person, id, "make", Map.of("scopes", String.join(" ", form.scopes()), "days", form.days()));
        letters.send(texts.changed(person, "token-made"));
        return Outcome.done(secret.value());
    }

    @Transactional
    void revoke(Person person, long id) {
        if (store.remove(person.id(), id)) {
            note(person, id, "revoke", Map.of());
        }
    }

    private void note(Person person, long token, String action, Map<String, ?> after) {
        Reader self = people.reader(person.id());
        audit.append(self, List.of(AuditEntry.of(new Reference("token", token), action, Map.of(), after)));
    }

    /** What the holder of a token may do: what its person may, as far as its scopes go. */
    Optional<Reader> reader(String token) {
        return store.find(new Secret(token))
                .map(found ->
                        limited(sessions.holder(found.person(), found.strong()).reader(), Set.copyOf(found.scopes())));
    }

    private static Reader limited(Reader person, Set<String> scopes) {
        if (scopes.contains(TokenForm.WRITE)) {
            return person;
        }
        Map<Long, Set<Right>> rightsFor = new HashMap<>();
        person.rightsFor().forEach((organisation, rights) -> rightsFor.put(organisation, within(rights, scopes)));
        return new Reader(
                person.actor(),
                Set.of(),
                within(person.rights(), scopes),
                Map.copyOf(rightsFor),
                scopes.contains(TokenForm.READ) ? person.labels() : Set.of(Audience.PUBLIC),
                person.recusals());
    }

    private static Set<Right> within(Set<Right> rights, Set<String> scopes) {
        return rights.stream()
                .filter(right -> scopes.contains(right.value())
                        || (scopes.contains(TokenForm.READ) && right.value().endsWith(".read")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
