package corridor.accounts;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.outbox.Letters;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of accounts: how people come in, and out again. No answer tells whether an address has an account. */
@Service
public class Accounts {

    static final Refusal TOO_MANY = Refusal.of(Kind.TOO_MANY, "tries-too-many");
    private static final Refusal LINK_USED = Refusal.of(Kind.GONE, "link-used");

    private final People people;
    private final Passwords passwords;
    private final CredentialStore credentials;
    private final AccountLinkStore links;
    private final Sessions sessions;
    private final Arrivals arrivals;
    private final Letters letters;
    private final AccountLetters texts;
    private final Limits limits;

    Accounts(
            People people,
            Passwords passwords,
            CredentialStore credentials,
            AccountLinkStore links,
            Sessions sessions,
            Arrivals arrivals,
            Letters letters,
            AccountLetters texts,
            Limits limits) {
        this.people = people;
        this.passwords = passwords;
        this.credentials = credentials;
        this.links = links;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.letters = letters;
        this.texts = texts;
        this.limits = limits;
    }

    /** Sends a link to confirm an address; to one that has an account, a letter that says so. */
    @Transactional
    Outcome<String> askToRegister(String email, Language language, String address) {
        if (!limits.take(email, address)) {
            return Outcome.refused(TOO_MANY);
        }
        Optional<Person> known = people.byEmail(email);
        letters.send(
                known.isPresent()
                        ? texts.known(known.get())
                        : texts.confirm(email, language, links.create(Purpose.REGISTRATION, email)));
        return Outcome.done(email);
    }

    /** Sends a link by which a forgotten password is replaced; nothing to an address without an account. */
    @Transactional
    Outcome<String> askForPassword(String email, String address) {
        if (!limits.take(email, address)) {
            return Outcome.refused(TOO_MANY);
        }
        people.byEmail(email)
                .ifPresent(
                        person -> letters.send(texts.password(person, links.create(Purpose.PASSWORD, person.email()))));
        return Outcome.done(email);
    }

    /** Whom a link is for. Refused once it was used or has run out. */
    Outcome<String> emailOf(Purpose purpose, Secret link) {
        return links.emailOf(purpose, link).map(Outcome::done).orElseGet(() -> Outcome.refused(LINK_USED));
    }

    /** Opens the account of someone who came by the link in their letter, and signs them in. */
    @Transactional
    Outcome<Entry> register(Secret link, RegistrationForm form, Language language, String device) {
        Optional<String> email = links.take(Purpose.REGISTRATION, link);
        if (email.isEmpty()) {
            return Outcome.refused(LINK_USED);
        }
        return open(form, email.get(), language, device);
    }

    /**
     * Opens the account of the first administrator, who came by the link that the first start printed. A refusal is thrown,
     * so that the link can be used once more.
     */
    @Transactional
    Outcome<Entry> setUp(Secret link, RegistrationForm form, Language language, String device) {
        if (links.take(Purpose.SETUP, link).isEmpty()) {
            return Outcome.refused(LINK_USED);
        }
        Entry entry = open(form, form.email(), language, device).orThrow();
        people.byEmail(form.email())
                .ifPresent(person -> people.administer(person.id()).orThrow());
        return Outcome.done(entry);
    }

    private Outcome<Entry> open(RegistrationForm form, String email, Language language, String device) {
        return people.register(form.name(), email, language).map(person -> {
            passwords.set(person, form.password());
            credentials.consent(person, Terms.EDITION);
            return arrivals.arrive(person, device, false);
        });
    }

    /**
     * Signs someone in, or leads to the next step. A wrong password and an unknown address are refused alike, and take as
     * long. In no transaction: comparing passwords takes its time, during which no connection is held.
     */
    Outcome<Entry> signIn(String email, String password, String address, String device) {
        if (passwords.busy()) {
            return Outcome.refused(Refusal.of(Kind.TOO_MANY, "sign-in-busy"));
        }
        if (!limits.take(email, address)) {
            return Outcome.refused(TOO_MANY);
        }
        Optional<Person> person = people.byEmail(email);
        boolean right = person.isPresent() ? passwords.right(person.get().id(), password) : passwords.pretend(password);
        return person.isPresent() && right
                ? Outcome.done(arrivals.arrive(person.get().id(), device, false))
                : Outcome.refused(Refusal.of(Kind.INVALID, "sign-in-wrong"));
    }

    /** Replaces a password by the link in a letter. Every session and every other such link ends, whoever holds it. */
    @Transactional
    Outcome<Entry> replacePassword(Secret link, String password, String device) {
        Optional<Person> person = links.take(Purpose.PASSWORD, link).flatMap(people::byEmail);
        if (person.isEmpty()) {
            return Outcome.refused(LINK_USED);
        }
        long id = person.get().id();
        passwords.set(id, password);
        sessions.endAll(id);
        arrivals.endAll(id);
        links.removeAll(Purpose.PASSWORD, person.get().email());
        letters.send(texts.passwordReplaced(person.get()));
        return Outcome.done(arrivals.arrive(id, device, false));
    }

    /** What the holder of a session may do and see, as of now; nothing once it has ended. */
    public Optional<Reader> reader(String session) {
        return sessions.holder(new Secret(session)).map(Sessions.Holder::reader);
    }

    Optional<Person> person(Secret session) {
        return sessions.person(session);
    }

    @Transactional
    public void signOut(Person person, Secret session) {
        sessions.end(person, session);
    }
}
