package corridor.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.accounts.SignIn.Kind;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are signed in, and what the holder of a session may do. */
@Component
class Sessions {

    /** What is not counted as a change of standing counts after this long. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_KNOWN = 5_000;

    private final Cache<Standing, Holder> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(FRESH)
            .build();
    private final SessionStore store;
    private final People people;
    private final Rights rights;
    private final FactorSettings settings;
    private final SignIns signIns;
    private final Clock clock;

    Sessions(SessionStore store, People people, Rights rights, FactorSettings settings, SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.store = store;
        this.people = people;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    Secret begin(long person, String device, boolean strong) {
        return begin(person, device, strong, null);
    }

    /** One that may bind an organisation for as long as it is fresh, opened by a key that exists since then. */
    Secret beginByPasskey(long person, Instant since, String device) {
        return begin(person, device, true, since);
    }

    private Secret begin(long person, String device, boolean strong, @Nullable Instant passkeySince) {
        Secret secret = Secret.fresh();
        store.insert(secret, person, device, strong, passkeySince);
        signIns.note(person, strong ? Kind.ENTERED_STRONG : Kind.ENTERED, device);
        return secret;
    }

    /** Who holds a session, as of now; nothing once it has ended. */
    Optional<Holder> holder(Secret session) {
        return store.find(session)
                .map(found -> new Standing(found.person(), found.strong(), found.standing(), LocalDate.now(clock)))
                .map(standing -> known.get(standing, one -> holder(one.person(), one.strong())));
    }

    /** Who this is. Roles that decide count once more than a password was asked for. */
    Holder holder(long person, boolean strong) {
        Reader reader = people.reader(person);
        boolean enough = strong || Collections.disjoint(reader.roles(), settings.secondFactorRoles());
        return new Holder(enough ? reader : withoutRoles(reader, person), !enough);
    }

    private Reader withoutRoles(Reader reader, long person) {
        return new Reader(
                reader.actor(),
                Set.of(),
                rights.of(Set.of()),
                Map.of(),
                Set.of(Audience.PUBLIC, Audience.person(person)),
                reader.recusals());
    }

    Optional<Person> person(Secret session) {
        return store.find(session).map(SessionStore.Found::person).flatMap(people::find);
    }

    boolean strong(Secret session) {
        return store.find(session).filter(SessionStore.Found::strong).isPresent();
    }

    List<Session> of(Person person, Secret current) {
        return store.of(person.id(), current);
    }

    void end(Person person, Secret session) {
        if (store.remove(person.id(), session.digest())) {
            signIns.note(person.id(), Kind.LEFT, "");
        }
    }

    void end(Person person, String mark) {
        if (mark.matches("[0-9a-f]{64}")
                && store.remove(person.id(), HexFormat.of().parseHex(mark))) {
            signIns.note(person.id(), Kind.ENDED, "");
        }
    }

    void endAll(long person) {
        store.removeAll(person);
    }

    /** Whoever holds a session; weak if their roles do not count for want of a second factor. */
    record Holder(Reader reader, boolean weak) {}

    /** Whose request it is, while nothing changed. */
    private record Standing(long person, boolean strong, long changes, LocalDate day) {}
}
