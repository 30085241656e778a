package corridor.settings;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.OperatorLook;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The operator's settings: kept in the database, read from memory, and looked up again twice a minute. */
@Service
class Operators implements OperatorLook {

    private static final Reference RECORD = new Reference("settings", 1);

    private final OperatorStore store;
    private final Boundaries boundaries;
    private final Audit audit;
    private volatile @Nullable OperatorChoice known;

    Operators(OperatorStore store, Boundaries boundaries, Audit audit) {
        this.boundaries = boundaries;
        this.store = store;
        this.audit = audit;
    }

    OperatorChoice current() {
        OperatorChoice read = known;
        return read == null ? look() : read;
    }

    /** Reads them before the first request, and sees what another node has changed. */
    @PostConstruct
    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        look();
    }

    private OperatorChoice look() {
        OperatorChoice found = store.find();
        known = found;
        return found;
    }

    @Override
    public Look look(Look configured) {
        OperatorChoice choice = current();
        return new Look(
                choice.name().isEmpty() ? configured.name() : choice.name(),
                choice.contact(),
                choice.sender(),
                choice.languages(),
                choice.accent().isEmpty() && choice.accentDark().isEmpty()
                        ? ""
                        : "/assets/operator.css?v=" + choice.version(),
                choice.logoVersion() == 0 ? "" : "/assets/operator-logo.png?v=" + choice.logoVersion(),
                boundaries.current().value().note(),
                boundaries.current().value().maps());
    }

    /** Changes everything but the logo. Refused: without the right, or where another has changed it since. */
    @Transactional
    public Outcome<OperatorChoice> change(Reader reader, OperatorForm typed) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "settings-confidential"));
        }
        OperatorChoice before = store.find();
        if (typed.version() != before.version()) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        return keep(reader, before, before.changedTo(typed.choice()), "settings.change");
    }

    /** Puts a logo in place, or takes it away where none is given. */
    @Transactional
    public Outcome<OperatorChoice> changeLogo(Reader reader, Optional<byte[]> file) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "settings-confidential"));
        }
        if (file.isPresent()) {
            Outcome<byte[]> png = LogoPolicy.png(file.get());
            if (png instanceof Outcome.Refused<byte[]>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            store.keepLogo(png.orThrow());
        } else {
            store.removeLogo();
        }
        OperatorChoice before = store.find();
        return keep(reader, before, before.withLogo(file.isPresent()), "settings.logo");
    }

    private Outcome<OperatorChoice> keep(Reader reader, OperatorChoice before, OperatorChoice next, String action) {
        if (!store.keep(next)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        audit.append(reader, List.of(AuditEntry.of(RECORD, action, before.values(), next.values())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = next;
            }
        });
        return Outcome.done(next);
    }

    Optional<byte[]> logo() {
        return store.logo();
    }
}
