package corridor.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Letters;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Keys of people's devices, by which they sign in without a password (WebAuthn). */
@Service
class Passkeys {

    private static final Refusal FAILED = Refusal.of(Kind.INVALID, "passkey-failed");
    private static final Refusal FIRST = Refusal.of(Kind.CONFLICT, "passkey-first");
    private static final int CHALLENGE_BYTES = 32;
    private static final int MOST = 20;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter data = new AttestedCredentialDataConverter(converter);

    private final PasskeyStore store;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final People people;
    private final Audit audit;
    private final Letters letters;
    private final AccountLetters texts;
    private final SiteSettings site;
    private final Limits limits;

    Passkeys(
            PasskeyStore store,
            Arrivals arrivals,
            Sessions sessions,
            People people,
            Audit audit,
            Letters letters,
            AccountLetters texts,
            SiteSettings site,
            Limits limits) {
        this.store = store;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.letters = letters;
        this.texts = texts;
        this.site = site;
        this.limits = limits;
    }

    List<Passkey> of(Person person) {
        return store.of(person.id());
    }

    /** Who has a key changes nothing of how they sign in without it, else whoever learns the password makes a key too. */
    Outcome<Person> allowed(Person person, Secret session) {
        return store.of(person.id()).isEmpty() || sessions.strong(session)
                ? Outcome.done(person)
                : Outcome.refused(FIRST);
    }

    /** What a browser needs to make a key, as the standard names it. */
    @Transactional
    Map<String, Object> creation(Person person, Secret browser) {
        return Map.of(
                "rp", Map.of("id", domain(), "name", site.name()),
                "user",
                        Map.of(
                                "id", text(DigestUtils.sha256(person.reference().toString())),
                                "name", person.email(),
                                "displayName", person.name()),
                "challenge", fresh(browser),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of("type", "public-key", "alg", one.getValue()))
                                .toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "excludeCredentials",
                        store.credentials(person.id()).stream()
                                .map(one -> Map.of("type", "public-key", "id", text(one)))
                                .toList(),
                "attestation", "none");
    }

    /** What a browser needs to sign with any key that it has for us. */
    @Transactional
    Outcome<Map<String, Object>> request(Secret browser, String address) {
        return limits.takeFrom(address)
                ? Outcome.done(Map.of("challenge", fresh(browser), "rpId", domain(), "userVerification", "required"))
                : Outcome.refused(Accounts.TOO_MANY);
    }

    private String fresh(Secret browser) {
        byte[] challenge = OneTimeCode.random(CHALLENGE_BYTES);
        store.challenge(browser, challenge);
        return text(challenge);
    }

    private String domain() {
        return Objects.requireNonNull(URI.create(site.url()).getHost());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.url()))
                .rpId(domain())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** Keeps a new key, which the browser made with what it was given. Every session ends, and a strong one begins. */
    @Transactional
    Outcome<Secret> add(Person person, Secret session, String name, String answer, String device) {
        if (allowed(person, session) instanceof Outcome.Refused<Person>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        if (store.of(person.id()).size() >= MOST) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "passkeys-many", MOST));
        }
        boolean added = store.takeChallenge(session)
                .filter(challenge -> registered(person, name, challenge, answer))
                .isPresent();
        if (!added) {
            return Outcome.refused(FAILED);
        }
        note(person, "passkey-added");
        sessions.endAll(person.id());
        arrivals.endAll(person.id());
        return Outcome.done(sessions.begin(person.id(), device, true));
    }

    private boolean registered(Person person, String name, byte[] challenge, String answer) {
        List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
        if (!whole(answer, "attestationObject")) {
            return false;
        }
        try {
            RegistrationData made = webauthn.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge), allowed, true, true));
            var described = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(described.getAttestedCredentialData());
            return store.insert(person.id(), name, key.getCredentialId(), data.convert(key), described.getSignCount());
        } catch (JacksonException | DataConversionException | VerificationException wrong) {
            return false;
        }
    }

    /** Signs in with a key. The device has made sure who holds it, so nothing more is asked for but changed terms. */
    @Transactional
    Outcome<Entry> signIn(Secret browser, String answer, String device) {
        return store.takeChallenge(browser)
                .flatMap(challenge -> shown(challenge, answer))
                .map(key -> Outcome.done(arrivals.arriveByPasskey(key.person(), key.since(), device)))
                .orElseGet(() -> Outcome.refused(FAILED));
    }

    /** Whether all is there that the library takes for granted. */
    private boolean whole(String answer, String... parts) {
        try {
            JsonNode tree = converter.getJsonMapper().readTree(answer);
            return tree.path("id").isString()
                    && tree.path("rawId").isString()
                    && tree.path("response").path("clientDataJSON").isString()
                    && Arrays.stream(parts)
                            .allMatch(part -> tree.path("response").path(part).isString());
        } catch (JacksonException wrong) {
            return false;
        }
    }

    private Optional<Kept> shown(byte[] challenge, String answer) {
        if (!whole(answer, "authenticatorData", "signature")) {
            return Optional.empty();
        }
        try {
            AuthenticationData shown = webauthn.parseAuthenticationResponseJSON(answer);
            byte[] credential = Objects.<byte[]>requireNonNull(shown.getCredentialId());
            return store.find(
                            credential,
                            (person, since, kept, counter) -> new Kept(person, since, record(kept, counter)))
                    .map(kept -> verified(kept, shown, challenge, credential));
        } catch (JacksonException | DataConversionException | VerificationException wrong) {
            return Optional.empty();
        }
    }

    private Kept verified(Kept kept, AuthenticationData shown, byte[] challenge, byte[] credential) {
        webauthn.verify(shown, new AuthenticationParameters(server(challenge), kept.record(), null, true, true));
        store.used(
                credential, Objects.requireNonNull(shown.getAuthenticatorData()).getSignCount());
        return kept;
    }

    private CredentialRecord record(byte[] kept, long counter) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, null, null, counter, data.convert(kept), null, null, null, null);
    }

    @Transactional
    Outcome<Person> remove(Person person, Secret session, long id) {
        return allowed(person, session).map(owner -> {
            if (store.remove(owner.id(), id)) {
                note(owner, "passkey-removed");
            }
            return owner;
        });
    }

    private void note(Person person, String action) {
        audit.append(
                people.reader(person.id()), List.of(AuditEntry.of(person.reference(), action, Map.of(), Map.of())));
        letters.send(texts.changed(person, action));
    }

    /** Whose a key is, since when, and what is kept of it. */
    private record Kept(long person, Instant since, CredentialRecord record) {}
}
