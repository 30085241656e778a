package corridor.assurance;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.assurance.DisclosableFacts.About;
import corridor.assurance.DisclosableFacts.Snapshot;
import corridor.assurance.DisclosureStore.Draft;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for parties: proposing to show a fact, and what each says to its words. */
@Service
public class Disclosures {

    static final int LONGEST_NOTE = 1_000;
    private static final int MOST_NAMED = 10;
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(3_650);
    private static final Set<String> AUDIENCES = Set.of(Audience.PUBLIC, Audience.COMMUNITY);
    private static final Set<String> WAITING = Set.of(DisclosureLifecycle.ASKED);
    private static final Set<String> STEPS = Set.of("call-off", "stop");

    private final DisclosureStore store;
    private final DisclosureLifecycle lifecycle;
    private final Releasing releasing;
    private final Records records;
    private final Workflow workflow;
    private final Clock clock;

    Disclosures(
            DisclosureStore store,
            DisclosureLifecycle lifecycle,
            Releasing releasing,
            Records records,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.releasing = releasing;
        this.records = records;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Asks all parties to show a fact as it stands now. Whoever speaks for one of them agrees by proposing. Refused: for
     * strangers as missing; fact-missing, fact-asked, audience-wider-than-record, embargo-past, embargo-on-change.
     */
    @Transactional
    public Outcome<Long> propose(Reader reader, Reference about, FactWish wish) {
        Optional<About> found = records.about(reader, about);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        About record = found.get();
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "propose", record.parties());
        Snapshot snapshot = record.facts().contains(wish.fact())
                ? records.of(about)
                        .flatMap(one -> one.snapshot(about.id(), wish.fact()))
                        .orElse(null)
                : null;
        if (obstacle.isEmpty() && snapshot == null) {
            obstacle = Optional.of(Refusal.of(Kind.CONFLICT, "fact-missing"));
        }
        obstacle = obstacle.or(() -> obstacle(about, record, wish));
        if (obstacle.isPresent() || snapshot == null) {
            return Outcome.refused(obstacle.orElseThrow());
        }
        return store.insert(draft(about, record, wish, snapshot))
                .map(id -> opened(reader, id, record))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "fact-asked")));
    }

    private Optional<Refusal> obstacle(Reference about, About record, FactWish wish) {
        if (!AUDIENCES.contains(wish.shownTo()) || (wish.shownTo().equals(Audience.PUBLIC) && !record.open())) {
            return Optional.of(Refusal.of(Kind.INVALID, "audience-wider-than-record"));
        }
        if (wish.named().size() > MOST_NAMED) {
            return Optional.of(Refusal.of(Kind.INVALID, "named-too-many", MOST_NAMED));
        }
        if (wish.embargo() == null) {
            return Optional.empty();
        }
        if (!wish.embargo().isAfter(clock.instant())) {
            return Optional.of(Refusal.of(Kind.INVALID, "embargo-past"));
        }
        if (wish.embargo().isAfter(clock.instant().plus(LONGEST_EMBARGO))) {
            return Optional.of(Refusal.of(Kind.INVALID, "embargo-unreadable"));
        }
        boolean stands = store.about(List.of(about)).stream()
                .anyMatch(one -> one.fact().equals(wish.fact()) && one.state().equals(DisclosureLifecycle.RELEASED));
        return stands && wish.fact().equals(DisclosableFacts.FRONT)
                ? Optional.of(Refusal.of(Kind.INVALID, "embargo-on-change"))
                : Optional.empty();
    }

    /** Asking again leaves nobody out who was named; what is shown of a record as a whole names nobody else. */
    private Draft draft(Reference about, About record, FactWish wish, Snapshot snapshot) {
        Set<Long> named = new TreeSet<>(snapshot.named());
        named.addAll(wish.named());
        named.addAll(store.named(about, wish.fact(), snapshot.content()));
        named.removeAll(record.parties());
        if (wish.fact().equals(DisclosableFacts.FRONT)) {
            named.clear();
        }
        return new Draft(
                about,
                wish.fact(),
                record.title(),
                record.url(),
                wish.shownTo(),
                wish.embargo(),
                record.parties(),
                named,
                snapshot.content());
    }

    private Outcome<Long> opened(Reader reader, long id, About record) {
        workflow.open(
                lifecycle,
                reader,
                "propose",
                record.parties(),
                Map.of(id, Map.of("title", record.title().toString())));
        List<Long> own = record.parties().stream()
                .filter(one -> reader.may(DisclosureLifecycle.CONSENTING, Set.of(one)))
                .toList();
        store.answer(reader, id, own, Consent.GIVEN, "");
        releasing.settle(id);
        return Outcome.done(id);
    }

    /** What a party says while it is asked. The last yes shows it, from the instant that was agreed. */
    @Transactional
    public Outcome<Long> answer(Reader reader, Target target, long organisation, boolean gives, String typed) {
        String note = TypedText.lines(typed);
        if (note.length() > LONGEST_NOTE) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return workflow.changeable(lifecycle, reader, target, DisclosureLifecycle.CONSENTING, WAITING)
                .then(one -> own(reader, one, organisation))
                .map(one -> {
                    String answer = gives ? Consent.GIVEN : Consent.WITHHELD;
                    store.answer(reader, one.id(), List.of(organisation), answer, note);
                    workflow.revised(
                            lifecycle,
                            reader,
                            one,
                            gives ? "consent" : "withhold",
                            Map.of(),
                            facts(organisation, note));
                    releasing.settle(one.id());
                    return one.id();
                });
    }

    private static Map<String, Object> facts(long organisation, String note) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organisation", organisation);
        facts.put("note", note);
        return facts;
    }

    /** Nobody answers for another. */
    private static Outcome<Disclosure> own(Reader reader, Disclosure one, long organisation) {
        return one.parties().contains(organisation) && reader.may(DisclosureLifecycle.CONSENTING, Set.of(organisation))
                ? Outcome.done(one)
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "not-a-party"));
    }

    /** Takes a consent back: the fact is gone at once, and whoever took it along is told. */
    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target target, long organisation) {
        return workflow.changeable(
                        lifecycle, reader, target, DisclosureLifecycle.CONSENTING, Set.of(DisclosureLifecycle.RELEASED))
                .then(one -> own(reader, one, organisation))
                .then(one -> releasing.step(reader, target, "withdraw", ""))
                .map(id -> {
                    store.answer(reader, id, List.of(organisation), Consent.WITHDRAWN, "");
                    return id;
                });
    }

    /** Takes a step that has no words of its own: {@code call-off}, or {@code stop} with a reason. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why) {
        String reason = TypedText.lines(why);
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
        }
        if (reason.length() > LONGEST_NOTE || (action.equals("stop") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return releasing.step(reader, target, action, reason);
    }

    /** Says yes or no for a party to a fact: yes to what is asked for, no to that and to what is shown. */
    @Transactional
    public Outcome<Long> show(Reader reader, Reference about, FactWish wish, long organisation, boolean shown) {
        Map<String, Target> standing = store.about(List.of(about)).stream()
                .filter(one -> one.fact().equals(wish.fact()) && one.parties().contains(organisation))
                .collect(Collectors.toMap(Disclosure::state, one -> new Target(one.id(), one.version())));
        Optional<Target> asked = Optional.ofNullable(standing.get(DisclosureLifecycle.ASKED));
        Optional<Target> released = Optional.ofNullable(standing.get(DisclosureLifecycle.RELEASED));
        Optional<Outcome<Long>> answered = asked.map(one -> answer(reader, one, organisation, shown, ""));
        if (shown) {
            return answered.or(() -> released.map(one -> Outcome.done(one.id())))
                    .orElseGet(() -> propose(reader, about, wish));
        }
        return released.map(one -> withdraw(reader, one, organisation))
                .or(() -> answered)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "fact-missing")));
    }

    /** One that this reader may see; what the parties say to it only as far as they may. */
    public Outcome<Disclosure> find(Reader reader, long id) {
        return store.seen(reader, id).stream()
                .findFirst()
                .map(one -> one.readBy(reader))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Those that concern the reader's organisations, what waits first. */
    Slice<Disclosure> concerning(Reader reader, int page) {
        return store.concerning(reader, reader.rightsFor().keySet(), page).map(one -> one.readBy(reader));
    }

    /** What stands or is asked for about a record, for its parties. */
    List<Disclosure> of(Reader reader, Reference about) {
        return store.about(List.of(about)).stream()
                .filter(one -> one.audience().stream().anyMatch(reader.labels()::contains))
                .toList();
    }
}
