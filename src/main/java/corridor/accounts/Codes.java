package corridor.accounts;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Letters;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.QrPicture;
import corridor.ui.SiteSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes as a second step of signing in, and the recovery codes for a telephone that was lost. */
@Service
class Codes {

    static final Refusal WRONG = Refusal.of(Kind.INVALID, "code-wrong");

    static final Refusal FACTOR_WRONG = Refusal.of(Kind.INVALID, "factor-wrong");

    private static final int RECOVERY = 10;
    private static final int RECOVERY_BYTES = 10;

    private final CodeStore store;
    private final Vault vault;
    private final People people;
    private final Audit audit;
    private final Letters letters;
    private final AccountLetters texts;
    private final Limits limits;
    private final SiteSettings site;
    private final Clock clock;

    Codes(
            CodeStore store,
            Vault vault,
            People people,
            Audit audit,
            Letters letters,
            AccountLetters texts,
            Limits limits,
            SiteSettings site,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.people = people;
        this.audit = audit;
        this.letters = letters;
        this.texts = texts;
        this.limits = limits;
        this.site = site;
        this.clock = clock;
    }

    boolean on(long person) {
        return since(person).isPresent();
    }

    /** Since when codes are asked for, if they are. */
    Optional<Instant> since(long person) {
        return store.find(person).flatMap(CodeStore.Kept::confirmedAt);
    }

    CodesView view(Person person) {
        Optional<CodeStore.Kept> kept = store.find(person.id());
        return new CodesView(
                kept.flatMap(CodeStore.Kept::confirmedAt),
                kept.filter(one -> one.confirmedAt().isEmpty()).map(one -> setup(person, vault.open(one.secret()))),
                store.recoveryLeft(person.id()));
    }

    private CodesView.Setup setup(Person person, byte[] secret) {
        String typed = OneTimeCode.base32(secret);
        String address = "otpauth://totp/" + part(site.name() + ":" + person.email()) + "?secret=" + typed + "&issuer="
                + part(site.name());
        return new CodesView.Setup(typed.replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(address));
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Makes a secret, to be confirmed with a code of it. */
    @Transactional
    void begin(Person person) {
        store.begin(person.id(), vault.close(OneTimeCode.freshSecret()));
    }

    /** From now on a code is asked for. Returns the recovery codes, which are shown this once. */
    @Transactional
    Outcome<List<String>> confirm(Person person, String code) {
        if (!limits.take("code:" + person.id())) {
            return Outcome.refused(Accounts.TOO_MANY);
        }
        Optional<CodeStore.Kept> kept =
                store.find(person.id()).filter(one -> one.confirmedAt().isEmpty());
        if (kept.isEmpty() || !uses(person.id(), kept.get(), digits(code))) {
            return Outcome.refused(WRONG);
        }
        store.confirm(person.id(), clock.instant());
        note(person, "codes-on");
        return Outcome.done(freshRecovery(person.id()));
    }

    /** Whether this is a code of theirs, which is then used up: of the app, or for recovery. */
    @Transactional
    boolean take(long person, String typed) {
        Optional<CodeStore.Kept> kept =
                store.find(person).filter(one -> one.confirmedAt().isPresent());
        return kept.isPresent()
                && limits.take("code:" + person)
                && (uses(person, kept.get(), digits(typed)) || store.useRecovery(person, recovery(typed)));
    }

    /** Takes a code that the app shows now, which is then used up; those for recovery are for signing in alone. */
    @Transactional
    Outcome<Long> takeShown(long person, String typed) {
        if (!limits.take("code:" + person)) {
            return Outcome.refused(Accounts.TOO_MANY);
        }
        return store.find(person)
                .filter(one -> one.confirmedAt().isPresent())
                .filter(one -> uses(person, one, digits(typed)))
                .map(one -> Outcome.done(person))
                .orElseGet(() -> Outcome.refused(FACTOR_WRONG));
    }

    private boolean uses(long person, CodeStore.Kept kept, String code) {
        OptionalLong step = OneTimeCode.stepOf(vault.open(kept.secret()), code, clock.instant());
        return step.isPresent() && store.use(person, step.getAsLong());
    }

    /** New recovery codes in the place of all earlier ones. */
    @Transactional
    List<String> renewRecovery(Person person) {
        note(person, "recovery-codes-renewed");
        return freshRecovery(person.id());
    }

    private List<String> freshRecovery(long person) {
        List<String> codes = Stream.generate(() -> OneTimeCode.base32(OneTimeCode.random(RECOVERY_BYTES)))
                .limit(RECOVERY)
                .map(code -> code.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-"))
                .toList();
        store.putRecovery(person, codes.stream().map(Codes::recovery).toList());
        return codes;
    }

    @Transactional
    void off(Person person) {
        store.remove(person.id());
        note(person, "codes-off");
    }

    private void note(Person person, String action) {
        Reader self = people.reader(person.id());
        audit.append(self, List.of(AuditEntry.of(person.reference(), action, Map.of(), Map.of())));
        letters.send(texts.changed(person, action));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static byte[] recovery(String typed) {
        return new Secret(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "")).digest();
    }
}
