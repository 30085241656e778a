package corridor.forum.bodies;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Forum;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of bodies and their seats. Each change stands in the journal. */
@Service
public class Bodies {

    private final BodyStore store;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bodies(BodyStore store, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    public List<Body> of(Reader reader, long forum) {
        return store.of(reader, forum);
    }

    /** Those of all forums. */
    public List<Body> all(Reader reader) {
        return store.all(reader);
    }

    /** The organisations that chair these bodies today, by body. */
    public Map<Long, Set<Long>> chairs(Collection<Long> bodies) {
        Map<Long, Set<Long>> chairs = new HashMap<>();
        for (Seat seat : store.seats(bodies)) {
            Long organisation = seat.organisation();
            if (organisation != null && seat.chairs(today())) {
                chairs.computeIfAbsent(seat.body(), body -> new HashSet<>()).add(organisation);
            }
        }
        return chairs;
    }

    public Outcome<Body> find(Reader reader, String forum, String slug) {
        return store.find(reader, forum, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Past, present and to come: chairs first. */
    public List<Seat> seats(Collection<Body> bodies) {
        return store.seats(bodies.stream().map(Body::id).toList());
    }

    public boolean mayWrite(Reader reader) {
        return reader.rights().contains(BodyGrants.WRITING);
    }

    private Optional<Refusal> barred(Reader reader) {
        return mayWrite(reader) ? Optional.empty() : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", "record"));
    }

    /** Sets up a body. Its address is made of its name. */
    @Transactional
    public Outcome<String> record(Reader reader, Forum forum, BodyDraft draft) {
        Optional<Refusal> refusal = barred(reader).or(() -> wrong(draft));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String slug = Slug.from(draft.name().in(Language.ENGLISH).text()).value();
        return store.insert(forum.id(), slug, draft)
                .map(id -> {
                    note(reader, id, "record", Map.of(), facts(draft));
                    events.publishEvent(new BodyChanged(id));
                    return Outcome.done(slug);
                })
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "body-known")));
    }

    private static Optional<Refusal> wrong(BodyDraft draft) {
        return draft.sound() ? Optional.empty() : Optional.of(Refusal.of(Kind.INVALID, "body-incomplete"));
    }

    private static Map<String, Object> facts(BodyDraft draft) {
        return Map.of("name", draft.name().toString(), "kind", draft.kind());
    }

    private void note(Reader reader, long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.append(
                reader, List.of(AuditEntry.of(new corridor.shared.Reference(Body.KIND, id), action, before, after)));
    }

    @Transactional
    public Outcome<Long> change(Reader reader, Body body, Target target, BodyDraft draft) {
        Optional<Refusal> refusal = barred(reader).or(() -> wrong(draft));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Integer version = target.version();
        if (version == null || !store.replace(body.id(), version, draft)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        note(reader, body.id(), "change", facts(new BodyDraft(body.kind(), body.name(), body.mandate())), facts(draft));
        events.publishEvent(new BodyChanged(body.id()));
        return Outcome.done(body.id());
    }

    /** Gives a seat to an organisation, or keeps one for a constituency in which nobody sits yet. */
    @Transactional
    public Outcome<Long> seat(Reader reader, Seat seat) {
        Optional<Refusal> refusal = barred(reader).or(() -> misplaced(seat));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.seat(seat);
        note(reader, seat.body(), "seat", Map.of(), Map.of("seat", id, "what", seat.toString()));
        return Outcome.done(id);
    }

    private Optional<Refusal> misplaced(Seat seat) {
        LocalDate ends = seat.ends();
        boolean somebodys = seat.organisation() != null || seat.constituency() != null;
        boolean ordered = ends == null || !ends.isBefore(seat.starts());
        boolean known = seat.organisation() == null || store.known(seat.organisation());
        return somebodys && known && ordered && Seat.PARTS.contains(seat.part())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "seat-incomplete"));
    }

    /** Ends a seat after this day. */
    @Transactional
    public Outcome<Long> end(Reader reader, Body body, long seat, LocalDate last) {
        Optional<Refusal> refusal = barred(reader);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!store.end(body.id(), seat, last)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        note(reader, body.id(), "end-seat", Map.of("seat", seat), Map.of("last", last.toString()));
        return Outcome.done(seat);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
