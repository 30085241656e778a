package corridor.forum.handover;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of hand-overs. Each step is told by {@code workflow.Moved} of the kind {@code pack}. */
@Service
public class Packs {

    static final int LONGEST_LESSONS = 8_000;

    private static final Reader CLOSER = Reader.system("hand-over", Set.of(new Right("cycle.close")));
    private static final Refusal MISSING = Refusal.of(Kind.MISSING, "page-missing");

    private final PackStore store;
    private final PackLifecycle lifecycle;
    private final PackContents contents;
    private final Workflow workflow;
    private final Cycles cycles;
    private final Clock clock;

    Packs(
            PackStore store,
            PackLifecycle lifecycle,
            PackContents contents,
            Workflow workflow,
            Cycles cycles,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.contents = contents;
        this.workflow = workflow;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** That of a cycle, if this reader may see it. */
    public Optional<Pack> of(Reader reader, Cycle cycle) {
        return store.of(reader, cycle.id());
    }

    /** How far that of a cycle is, whoever asks. */
    public Optional<String> standing(Cycle cycle) {
        return store.stateOf(cycle.id());
    }

    public boolean mayPrepare(Reader reader, Cycle cycle) {
        return workflow.mayOpen(lifecycle, reader, "prepare", cycle.chairs()).isEmpty();
    }

    /** Begins to prepare it. Refused until the cycle is closed. */
    @Transactional
    public Outcome<Long> prepare(Reader reader, Cycle cycle) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "prepare", cycle.chairs());
        if (refusal.isEmpty() && !Set.of("closed", "handed-over").contains(cycle.state())) {
            refusal = Optional.of(Refusal.of(Kind.CONFLICT, "pack-before-closing"));
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id = store.insert(cycle.id(), PackLifecycle.prepared(cycle.id(), store.signers(cycle.id())));
        id.ifPresent(one ->
                workflow.open(lifecycle, reader, "prepare", cycle.chairs(), Map.of(one, Map.of("cycle", cycle.id()))));
        return id.or(() -> store.of(reader, cycle.id()).map(Pack::id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    /** What the secretariat and the chair learned, for the next. */
    @Transactional
    public Outcome<Long> learn(Reader reader, Target target, LocalizedText lessons) {
        if (lessons.byTag().values().stream().anyMatch(one -> one.length() > LONGEST_LESSONS)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "lessons-length", LONGEST_LESSONS));
        }
        Outcome<Pack> locked =
                workflow.changeable(lifecycle, reader, target, PackLifecycle.PREPARING, Set.of(PackLifecycle.PREPARED));
        return locked.map(pack -> {
            store.lessons(pack.id(), lessons);
            workflow.revised(
                    lifecycle,
                    reader,
                    pack,
                    Workflow.CHANGE,
                    Map.of("lessons", pack.lessons().toString()),
                    Map.of("lessons", lessons.toString()));
            return pack.id();
        });
    }

    /** What it holds as of now, in a language. */
    public PackContents.Gathered contents(Cycle cycle, Pack pack, Language language) {
        return contents.gather(cycle, pack, language);
    }

    public List<Offer> offers(Reader reader, Pack pack) {
        return workflow.offers(lifecycle, reader, pack);
    }

    /** Signs it for the chair: its files are written and never changed. Refused while something of the cycle is undecided. */
    @Transactional
    public Outcome<Long> sign(Reader reader, Cycle cycle, Target target, String cover, Language language) {
        Outcome<Pack> locked =
                workflow.changeable(lifecycle, reader, target, PackLifecycle.SIGNING, Set.of(PackLifecycle.PREPARED));
        if (!(locked instanceof Outcome.Done<Pack>(Pack pack))) {
            return locked.map(Pack::id);
        }
        long undecided =
                cycles.obstacles(cycle).stream().mapToLong(one -> one.count()).sum();
        if (undecided > 0) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "pack-undecided", undecided));
        }
        Map<String, byte[]> files = contents.files(cycle, pack, cover, language);
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, DigestUtils.sha256Hex(content)));
        store.write(pack.id(), files, hashes);
        return workflow.move(
                lifecycle,
                reader,
                Change.of("sign")
                        .recording(Map.of(
                                "sha256", Objects.requireNonNull(hashes.get("manifest.sha256")),
                                "signed_by", reader.actor(),
                                "signed_for", signingFor(reader, pack),
                                "signed_at", OffsetDateTime.now(clock))),
                target);
    }

    private static long signingFor(Reader reader, Pack pack) {
        return pack.signers().stream()
                .filter(one -> reader.may(PackLifecycle.SIGNING, Set.of(one)))
                .min(Long::compare)
                .orElseThrow(() -> new IllegalStateException("Nobody whose chair it is signs " + pack.reference()));
    }

    /** Opens a signed one again, for a reason that stays in the journal beside the old hash. */
    @Transactional
    public Outcome<Long> reopen(Reader reader, Target target, String why) {
        return why.isBlank()
                ? Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"))
                : workflow.move(lifecycle, reader, Change.of("reopen").because(why.strip()), target);
    }

    /** The next chair receives it; with it the cycle is handed over. */
    @Transactional
    public Outcome<Long> receive(Reader reader, Cycle cycle, Target target) {
        return workflow.move(
                        lifecycle,
                        reader,
                        Change.of("receive")
                                .recording(Map.of(
                                        "received_by", reader.actor(), "received_at", OffsetDateTime.now(clock))),
                        target)
                .map(done -> {
                    if (cycle.state().equals("closed")) {
                        cycles.move(CLOSER, Target.of(cycle.id()), "hand-over", "")
                                .orThrow();
                    }
                    return done;
                });
    }

    /** The files of a signed one that the reader was shown, by name. */
    public Map<String, byte[]> files(Pack pack) {
        return store.files(pack.id());
    }

    /** What each file's hash was when it was signed, by name. */
    public Map<String, String> hashes(Pack pack) {
        return store.hashes(pack.id());
    }
}
