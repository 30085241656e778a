package corridor.threads;

import corridor.access.Grants;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of ties: two records that people link by hand, with a reason, and take apart again. */
@Service
public class Ties implements Grants {

    static final Right TYING = new Right("thread.tie");
    static final int LONGEST_REASON = 500;
    static final int MOST = 100;

    private static final int SHORTEST_REASON = 3;
    private static final Refusal UNSEEN = Refusal.of(Kind.MISSING, "tie-unseen");

    private final LinkStore links;
    private final KnownRecords records;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Ties(LinkStore links, KnownRecords records, Audit audit, ApplicationEventPublisher events) {
        this.links = links;
        this.records = records;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(TYING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }

    /** The record of an address of this site, if this reader may see it. */
    public Optional<Reference> at(Reader reader, String address) {
        return records.at(reader, TypedText.line(address));
    }

    public Optional<RecordNames.Named> named(Reader reader, Reference record) {
        return records.named(reader, record);
    }

    /** Whether this reader may tie that record: it is theirs, or they may tie any. */
    public boolean may(Reader reader, Reference record) {
        return reader.may(TYING, records.organisations(reader, record));
    }

    /** Whether it is worth offering: with a record of their own they may tie it to any that they see. */
    public boolean may(Reader reader) {
        return reader.may(TYING);
    }

    @Transactional
    public Outcome<Link> tie(Reader reader, Reference from, String relation, Reference to, String typed) {
        String reason = TypedText.lines(typed);
        Optional<Refusal> obstacle = obstacle(reader, from, to, reason).or(() -> unfit(from, relation, to));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (!links.tie(reader, from, relation, to, reason)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "tie-known"));
        }
        journal(reader, "tie", from, relation, to, reason);
        events.publishEvent(new Tied(sides(reader, from, to), false));
        return Outcome.done(new Link(from, relation, to, null, null));
    }

    private Optional<Refusal> obstacle(Reader reader, Reference from, Reference to, String reason) {
        if (named(reader, from).isEmpty() || named(reader, to).isEmpty()) {
            return Optional.of(UNSEEN);
        }
        if (!may(reader, from) && !may(reader, to)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "tie-not-yours"));
        }
        return reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.of(Kind.INVALID, "reason-missing"))
                : Optional.empty();
    }

    private Optional<Refusal> unfit(Reference from, String relation, Reference to) {
        if (!Relations.BY_HAND.contains(relation)) {
            return Optional.of(Refusal.of(Kind.INVALID, "tie-unknown"));
        }
        if (from.equals(to)) {
            return Optional.of(Refusal.of(Kind.INVALID, "tie-to-itself"));
        }
        return full(from) || full(to) ? Optional.of(Refusal.of(Kind.CONFLICT, "ties-many", MOST)) : Optional.empty();
    }

    private boolean full(Reference record) {
        return links.ties(record) >= MOST;
    }

    /** Takes two records apart that somebody tied. What an act made stays. */
    @Transactional
    public Outcome<Link> untie(Reader reader, Link link, String typed) {
        String reason = TypedText.lines(typed);
        Optional<Refusal> obstacle = obstacle(reader, link.from(), link.to(), reason);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (!links.untie(link)) {
            boolean known = links.touching(link.from()).stream()
                    .anyMatch(
                            one -> one.to().equals(link.to()) && one.relation().equals(link.relation()));
            return Outcome.refused(known ? Refusal.of(Kind.CONFLICT, "untie-made-by-act") : UNSEEN);
        }
        journal(reader, "untie", link.from(), link.relation(), link.to(), reason);
        events.publishEvent(new Tied(sides(reader, link.from(), link.to()), true));
        return Outcome.done(link);
    }

    /** Whose records they are besides the reader’s own. Nobody learns of one that not everybody may read; each is told once. */
    private List<Tied.Side> sides(Reader reader, Reference from, Reference to) {
        Set<Long> told = new HashSet<>(reader.organisationsWith(TYING));
        return Stream.concat(side(reader, to, from, told), side(reader, from, to, told))
                .toList();
    }

    private Stream<Tied.Side> side(Reader reader, Reference record, Reference other, Set<Long> told) {
        if (named(Reader.VISITOR, other).isEmpty()) {
            return Stream.of();
        }
        Set<Long> those =
                records.organisations(reader, record).stream().filter(told::add).collect(Collectors.toSet());
        return those.isEmpty()
                ? Stream.of()
                : named(reader, record).map(one -> new Tied.Side(record, one.name(), those)).stream();
    }

    /** On both records, so that the history of each tells it. */
    private void journal(Reader reader, String action, Reference from, String relation, Reference to, String reason) {
        Map<String, String> tie = Map.of("from", from.toString(), "relation", relation, "to", to.toString());
        audit.append(
                reader,
                List.of(
                        new AuditEntry(from, action, Map.of(), tie, reason),
                        new AuditEntry(to, action, Map.of(), tie, reason)));
    }
}
