package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.offices.Flags;
import corridor.documents.Document;
import corridor.documents.DocumentVersion;
import corridor.documents.Documents;
import corridor.partnerships.agreements.Agreement.Text;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for leading agreements on: offering a text, signing it, putting it into force, saying how it is carried out. */
@Service
public class Signing {

    static final int LONGEST_REASON = 1_000;
    private static final int YEARS_AHEAD = 10;
    private static final int EARLIEST = 1900;
    private static final Set<String> NEED_A_REASON = Set.of("reopen", "end", "drop", "prolong", "correct-force");
    private static final Set<String> NEED_A_DAY = Set.of("enter-into-force", "prolong", "correct-force");
    private static final Set<String> CLAIMABLE = Set.of(AgreementLifecycle.IN_FORCE, AgreementLifecycle.IMPLEMENTED);

    private final AgreementStore store;
    private final AgreementWriting writing;
    private final AgreementLifecycle lifecycle;
    private final AgreementRows rows;
    private final Workflow workflow;
    private final Documents documents;
    private final Flags flags;
    private final Clock clock;

    Signing(
            AgreementStore store,
            AgreementWriting writing,
            AgreementLifecycle lifecycle,
            AgreementRows rows,
            Workflow workflow,
            Documents documents,
            Flags flags,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.rows = rows;
        this.workflow = workflow;
        this.documents = documents;
        this.flags = flags;
        this.clock = clock;
    }

    /**
     * A step to take.
     *
     * @param document which of several is offered as the text
     */
    public record Step(
            String action,
            String reason,
            LocalDate day,
            @Nullable Long document) {

        public Step(String action, String reason, LocalDate day) {
            this(action, reason, day, null);
        }
    }

    static boolean needsReason(String action) {
        return NEED_A_REASON.contains(action);
    }

    static boolean needsDay(String action) {
        return NEED_A_DAY.contains(action);
    }

    /** Takes a step. Refused: reason-missing, party-flagged, day-wrong, force-ahead, prolongation-not-later, and the code of what is missing. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, Step step) {
        String reason = TypedText.lines(step.reason());
        if (reason.length() > LONGEST_REASON || (needsReason(step.action()) && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return switch (step.action()) {
            case "offer" -> offer(reader, target, step.document());
            case "reopen" -> reopen(reader, target, reason);
            case "enter-into-force", "correct-force" ->
                inForce(reader, target, because(Change.of(step.action()), reason), step.day(), reason);
            case "prolong" -> prolong(reader, target, step.day(), reason);
            default ->
                workflow.move(
                        lifecycle,
                        reader,
                        because(Change.of(step.action()), reason)
                                .recording(Map.of("reason", reason, "ended_on", today())),
                        target);
        };
    }

    private static Change because(Change change, String reason) {
        return reason.isEmpty() ? change : change.because(reason);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The document that is chosen, or the only one, is the text. From now on neither it nor the clauses change. */
    private Outcome<Long> offer(Reader reader, Target target, @Nullable Long document) {
        return workflow.changeable(
                        lifecycle,
                        reader,
                        target,
                        AgreementLifecycle.SIGNING_RIGHT,
                        Set.of(AgreementLifecycle.NEGOTIATION))
                .then(one ->
                        flagged(one).<Outcome<Agreement>>map(Outcome::refused).orElseGet(() -> Outcome.done(one)))
                .then(one -> chosen(reader, one, document).then(text -> offered(reader, target, one, text)));
    }

    private Outcome<Long> offered(Reader reader, Target target, Agreement one, Optional<Text> text) {
        writing.pin(one.id(), text.orElse(null));
        String hash = text.map(found -> rows.hash(one, found)).orElse("");
        Change change = Change.of("offer").recording(Map.of("sha256", hash, "reason", ""));
        return workflow.move(lifecycle, reader, change, target);
    }

    /** With a red flag on a party nothing new is signed. */
    private Optional<Refusal> flagged(Agreement one) {
        return flags.flagged(one.organisations()).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "party-flagged"));
    }

    /** None where there is none. A version that is still checked, or was refused, is not left out silently for the one before. */
    private Outcome<Optional<Text>> chosen(Reader reader, Agreement one, @Nullable Long wanted) {
        List<Document> candidates = documents.of(reader, one.reference()).stream()
                .filter(document -> document.readable().isEmpty() || isReadByAll(one, document))
                .filter(document -> wanted == null || wanted == document.id())
                .toList();
        if (candidates.size() > 1) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "text-choose"));
        }
        Optional<Document> only = candidates.stream().findFirst();
        boolean unchecked = only.filter(document -> !document.readable().equals(Optional.of(document.newest())))
                .isPresent();
        return unchecked
                ? Outcome.refused(Refusal.of(Kind.CONFLICT, "text-unchecked"))
                : Outcome.done(only.flatMap(document -> document.readable().map(version -> text(document, version))));
    }

    /** Nobody signs what another party cannot open. */
    private static boolean isReadByAll(Agreement one, Document document) {
        Set<String> readers = document.audience();
        return document.releaseAt() == null
                && (readers.contains(Audience.PUBLIC)
                        || readers.containsAll(one.organisations().stream()
                                .map(Audience::organisation)
                                .toList()));
    }

    private static Text text(Document document, DocumentVersion version) {
        return new Text(document.id(), version.number(), version.sha256());
    }

    /** What was signed so far is kept, and counts no more. */
    private Outcome<Long> reopen(Reader reader, Target target, String reason) {
        Change change = Change.of("reopen").because(reason).recording(Map.of("reason", reason));
        return workflow.move(lifecycle, reader, change, target).map(id -> {
            writing.voidSignatures(id);
            return id;
        });
    }

    /** It holds since a day that has come: what is only planned is in force for nobody. */
    private Outcome<Long> inForce(Reader reader, Target target, Change change, LocalDate day, String reason) {
        if (day.isAfter(today())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "force-ahead"));
        }
        boolean wrong = store.unseen(List.of(target.id())).stream()
                .anyMatch(one -> one.signedOn() != null && day.isBefore(one.signedOn()));
        return wrong
                ? Outcome.refused(Refusal.of(Kind.INVALID, "day-wrong"))
                : workflow.move(
                        lifecycle, reader, change.recording(Map.of("in_force_on", day, "reason", reason)), target);
    }

    /** One that renews itself goes on beyond the end that was signed, as long as is noted last. */
    private Outcome<Long> prolong(Reader reader, Target target, LocalDate day, String reason) {
        return workflow.changeable(
                        lifecycle, reader, target, AgreementLifecycle.SIGNING_RIGHT, AgreementLifecycle.STANDING)
                .then(one -> one.ends() && one.renewsItself() && !isLaterEnd(one, day)
                        ? Outcome.refused(Refusal.of(
                                Kind.INVALID,
                                "prolongation-not-later",
                                one.content().expires(),
                                YEARS_AHEAD))
                        : workflow.move(
                                lifecycle,
                                reader,
                                because(Change.of("prolong"), reason)
                                        .recording(Map.of("prolonged_until", day, "reason", reason)),
                                target));
    }

    private boolean isLaterEnd(Agreement one, LocalDate day) {
        return one.endsBefore(day)
                && (one.signedOn() == null || day.isAfter(one.signedOn()))
                && !day.isAfter(today().plusYears(YEARS_AHEAD));
    }

    /**
     * Signs the text with this hash for an organisation. The last signature makes it signed. Refused: text-changed,
     * signed-already, party-flagged, and whatever the second factor refuses.
     *
     * @param proof asked for once everything else holds, since a code is used up
     */
    @Transactional
    public Outcome<Long> sign(
            Reader reader, Target target, long organisation, String sha256, Supplier<Outcome<String>> proof) {
        return workflow.changeable(
                        lifecycle, reader, target, AgreementLifecycle.SIGNING_RIGHT, Set.of(AgreementLifecycle.SIGNING))
                .then(one -> obstacle(reader, one, organisation, sha256)
                        .<Outcome<Agreement>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(one)))
                .then(one -> proof.get().map(factor -> signed(reader, one, organisation, factor)));
    }

    private Optional<Refusal> obstacle(Reader reader, Agreement one, long organisation, String sha256) {
        if (!one.organisations().contains(organisation)
                || !reader.may(AgreementLifecycle.SIGNING_RIGHT, Set.of(organisation))) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "not-a-party"));
        }
        if (!one.sha256().equals(sha256)) {
            return Optional.of(Refusal.of(Kind.STALE, "text-changed"));
        }
        if (one.signed().contains(organisation)) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "signed-already"));
        }
        return flagged(one);
    }

    private long signed(Reader reader, Agreement one, long organisation, String factor) {
        writing.sign(reader, one.id(), organisation, one.sha256(), factor);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organisation", organisation);
        facts.put("sha256", one.sha256());
        facts.put("factor", factor);
        workflow.revised(lifecycle, reader, one, "sign", Map.of(), facts);
        if (store.lock(List.of(one.id())).getFirst().complete()) {
            corridor(one, Change.of("conclude").recording(Map.of("signed_on", today())));
        }
        return one.id();
    }

    private void corridor(Agreement one, Change change) {
        Reader corridor = Reader.system("agreements", Set.of(AgreementLifecycle.CONCLUDING));
        workflow.move(lifecycle, corridor, change, Target.of(one.id())).orThrow();
    }

    /** A party says how it is carried out since it is in force. */
    @Transactional
    public Outcome<Long> claim(Reader reader, Target target, long organisation, LocalizedText what, LocalDate since) {
        boolean bounded = what.languages().stream()
                .allMatch(language -> what.exactly(language).orElse("").length() <= LONGEST_REASON);
        if (what.isEmpty() || !bounded || since.isAfter(today()) || since.getYear() < EARLIEST) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "claim-missing"));
        }
        return claimable(reader, target, organisation).then(one -> {
            if (one.inForceOn() != null && since.isBefore(one.inForceOn())) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "claim-early"));
            }
            writing.claim(one.id(), organisation, what, since);
            workflow.revised(lifecycle, reader, one, "claim", Map.of(), Map.of("organisation", organisation));
            return Outcome.done(one.id());
        });
    }

    private Outcome<Agreement> claimable(Reader reader, Target target, long organisation) {
        return workflow.changeable(lifecycle, reader, target, AgreementLifecycle.WRITING, CLAIMABLE)
                .then(one -> one.organisations().contains(organisation)
                                && reader.may(AgreementLifecycle.WRITING, Set.of(organisation))
                        ? Outcome.done(one)
                        : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "not-a-party")));
    }

    /** Carried out means: one party said how, another confirmed it. */
    @Transactional
    public Outcome<Long> confirm(Reader reader, Target target, long claim, long organisation) {
        return claimable(reader, target, organisation)
                .then(one -> one.claims().stream()
                                .anyMatch(each -> each.id() == claim && each.organisation() != organisation)
                        ? Outcome.done(one)
                        : Outcome.refused(Refusal.of(Kind.CONFLICT, "claim-own")))
                .map(one -> {
                    writing.confirm(claim, organisation);
                    workflow.revised(
                            lifecycle, reader, one, "confirm-claim", Map.of(), Map.of("organisation", organisation));
                    if (!one.state().equals(AgreementLifecycle.IMPLEMENTED)) {
                        corridor(one, Change.of("implement"));
                    }
                    return one.id();
                });
    }
}
