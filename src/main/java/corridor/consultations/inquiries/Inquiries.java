package corridor.consultations.inquiries;

import static corridor.consultations.inquiries.InquiryLifecycle.WRITING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.consultations.Chairs;
import corridor.consultations.inquiries.Inquiry.Content;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of inquiries. Each step is told by {@code workflow.Moved} of the kind {@code inquiry}. */
@Service
public class Inquiries {

    static final Set<String> STEPS = Set.of("open", "close", "draft-findings", "publish", "cancel");

    private static final int MOST = 200;

    private final InquiryStore store;
    private final InquiryLifecycle lifecycle;
    private final Workflow workflow;
    private final Chairs chairs;
    private final Clock clock;

    Inquiries(InquiryStore store, InquiryLifecycle lifecycle, Workflow workflow, Chairs chairs, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.chairs = chairs;
        this.clock = clock;
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(WRITING);
    }

    @Transactional
    public Outcome<Long> draft(Reader reader, Content content) {
        return drafted(reader, content, List.of());
    }

    private Outcome<Long> drafted(Reader reader, Content content, List<String> sources) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "draft");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(content, closing(content.lastDay()), Set.of(Audience.SECRETARIAT), sources);
        workflow.open(lifecycle, reader, "draft", Map.of(id, journalled(content)));
        return Outcome.done(id);
    }

    /** Writes down one of which documents tell; it is public at once. */
    @Transactional
    public Outcome<Long> record(Reader reader, Content content, List<String> sources) {
        return drafted(reader, content, sources)
                .then(id -> workflow.move(lifecycle, reader, Change.of("record"), Target.of(id)));
    }

    /** The end of the last day everywhere: that day is over in UTC. */
    private static @Nullable Instant closing(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, Object> journalled(Content content) {
        return Map.of(
                "title", content.title().byTag(),
                "addressees", content.addressees(),
                "questions", String.valueOf(content.questions()),
                "lastDay", String.valueOf(content.lastDay()));
    }

    /** Says it otherwise: all of a draft; of an open one the addressees, who only grow, and a later last day. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Outcome<Inquiry> locked = workflow.changeable(
                lifecycle, reader, target, WRITING, Set.of(InquiryLifecycle.DRAFT, InquiryLifecycle.OPEN));
        if (!(locked instanceof Outcome.Done<Inquiry>(Inquiry before))) {
            return locked.map(Inquiry::id);
        }
        Optional<Refusal> undone = before.open() ? undone(before.content(), content) : Optional.empty();
        if (undone.isPresent()) {
            return Outcome.refused(undone.get());
        }
        store.change(before.id(), content, closing(content.lastDay()));
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }

    private static Optional<Refusal> undone(Content before, Content after) {
        LocalDate old = before.lastDay();
        LocalDate day = after.lastDay();
        if (old == null || day == null || day.isBefore(old)) {
            return Optional.of(Refusal.of(Kind.INVALID, "inquiry-ends-earlier", String.valueOf(old)));
        }
        boolean same = java.util.Objects.equals(before.questions(), after.questions())
                && after.addressees().containsAll(before.addressees());
        return same ? Optional.empty() : Optional.of(Refusal.of(Kind.CONFLICT, "inquiry-is-open"));
    }

    /** Writes what is said of the answers; nothing where it is blank. */
    @Transactional
    public Outcome<Long> write(Reader reader, Target target, Map<String, LocalizedText> findings) {
        Outcome<Inquiry> locked =
                workflow.changeable(lifecycle, reader, target, WRITING, Set.of(InquiryLifecycle.FINDINGS));
        if (locked instanceof Outcome.Done<Inquiry>(Inquiry before)) {
            store.write(before.id(), findings);
            workflow.revised(
                    lifecycle,
                    reader,
                    before,
                    "write-findings",
                    Map.of("findings", before.findings().size()),
                    Map.of("findings", findings.size()));
        }
        return locked.map(Inquiry::id);
    }

    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action) {
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Change change = Change.of(action)
                .recording(action.equals("publish") ? Map.of("published_at", OffsetDateTime.now(clock)) : Map.of());
        return workflow.move(lifecycle, reader, change, target);
    }

    /** Closes what is over. */
    @Transactional
    public void closeDue() {
        Instant now = clock.instant();
        List<Target> due = store.open().stream()
                .filter(one -> over(one.closesAt(), now))
                .map(one -> Target.of(one.id()))
                .toList();
        workflow.move(lifecycle, Reader.system("inquiries", Set.of(WRITING)), Change.of("close"), due);
    }

    private static boolean over(@Nullable Instant closes, Instant now) {
        return closes != null && !closes.isAfter(now);
    }

    public Outcome<Inquiry> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(one -> Outcome.done(one.chairedBy(chairs.of(one.content().cycle()))))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    Optional<Inquiry> find(Reader reader, long id) {
        return store.find(reader, List.of(id)).stream().findFirst();
    }

    /** Those that are open first, then the latest. */
    public List<Inquiry> list(Reader reader) {
        return store.list(reader, MOST);
    }

    public List<Offer> offers(Reader reader, Inquiry inquiry) {
        return workflow.offers(lifecycle, reader, inquiry);
    }

    /** Whether this reader may see what comes out before everyone does. */
    static boolean mayDraftFindings(Reader reader, Inquiry inquiry) {
        return reader.may(InquiryLifecycle.PUBLISHING, inquiry.chairs());
    }
}
