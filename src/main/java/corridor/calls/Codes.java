package corridor.calls;

import corridor.access.Grants;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of codes: who holds one may answer a hidden call, or a call that has closed for others. */
@Service
public class Codes implements Grants {

    static final Right MINTING = new Right("call.mint-code");
    static final int MOST_USES = 500;

    private static final int LONGEST_NOTE = 200;

    private final CodeStore store;
    private final Audit audit;
    private final Clock clock;

    Codes(CodeStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a code and returns it, this once. */
    @Transactional
    Outcome<String> mint(Reader reader, Call call, String note, int uses, Instant until, boolean late) {
        if (!reader.may(MINTING)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "mint-code"));
        }
        if (uses < 1 || uses > MOST_USES || note.length() > LONGEST_NOTE || !until.isAfter(clock.instant())) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "code-malformed", MOST_USES));
        }
        String code = Secret.fresh().value().substring(0, 20);
        store.insert(call, new Secret(code).digest(), note, uses, until, late, reader.actor());
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        call.reference(),
                        "mint-code",
                        Map.of(),
                        Map.of("uses", uses, "until", until.toString(), "late", late))));
        return Outcome.done(code);
    }

    List<CodeLine> of(Call call) {
        return store.of(call.id());
    }

    /** What this code opens now, without using it. */
    public Optional<Code> find(Call call, String code) {
        return code.isBlank()
                ? Optional.empty()
                : store.find(call.id(), new Secret(code.strip()).digest(), clock.instant());
    }

    /** Takes one of its uses; false where none is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(Code code) {
        return store.use(code);
    }

    public Optional<Code> find(long id) {
        return store.find(id);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(MINTING, Set.of(Role.SECRETARIAT));
    }
}
