package corridor.accounts;

import corridor.accounts.ArrivalStore.Arrival;
import corridor.accounts.Entry.Step;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps between the right password and a session: a one-time code, and terms that have changed. */
@Component
class Arrivals {

    private static final Refusal ENDED = Refusal.of(Kind.GONE, "arrival-ended");

    private final ArrivalStore store;
    private final Codes codes;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final SignIns signIns;

    Arrivals(ArrivalStore store, Codes codes, CredentialStore credentials, Sessions sessions, SignIns signIns) {
        this.signIns = signIns;
        this.store = store;
        this.codes = codes;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** Begins a session, or the first step that is left. */
    Entry arrive(long person, String device, boolean strong) {
        Step step = !strong && codes.on(person)
                ? Step.CODE
                : credentials.accepted(person, Terms.EDITION) ? Step.NONE : Step.TERMS;
        if (step == Step.NONE) {
            return new Entry(sessions.begin(person, device, strong), step);
        }
        Secret secret = Secret.fresh();
        store.insert(secret, new Arrival(person, device, step, strong));
        return new Entry(secret, step);
    }

    /** The same for someone of whom a device made sure; with terms between, the session is one like any other. */
    Entry arriveByPasskey(long person, Instant since, String device) {
        return credentials.accepted(person, Terms.EDITION)
                ? new Entry(sessions.beginByPasskey(person, since, device), Step.NONE)
                : arrive(person, device, true);
    }

    boolean waits(Secret secret, Step step) {
        return store.find(secret, step).isPresent();
    }

    /** Takes a code. After five wrong ones the password is asked for again. */
    @Transactional
    public Outcome<Entry> prove(Secret secret, String code) {
        return store.tried(secret)
                .map(arrival -> codes.take(arrival.person(), code) ? goOn(secret, arrival, true) : wrong(arrival))
                .orElseGet(() -> Outcome.refused(ENDED));
    }

    private Outcome<Entry> wrong(Arrival arrival) {
        signIns.note(arrival.person(), SignIn.Kind.CODE_WRONG, arrival.device());
        return Outcome.refused(Codes.WRONG);
    }

    /** Takes the consent to the terms of today. */
    @Transactional
    public Outcome<Entry> accept(Secret secret) {
        return store.find(secret, Step.TERMS)
                .map(arrival -> {
                    credentials.consent(arrival.person(), Terms.EDITION);
                    return goOn(secret, arrival, arrival.strong());
                })
                .orElseGet(() -> Outcome.refused(ENDED));
    }

    void endAll(long person) {
        store.removeAll(person);
    }

    private Outcome<Entry> goOn(Secret secret, Arrival arrival, boolean strong) {
        return store.remove(secret)
                ? Outcome.done(arrive(arrival.person(), arrival.device(), strong))
                : Outcome.refused(ENDED);
    }
}
