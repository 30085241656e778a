package corridor.forum;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How chairs are named and their terms ended, in the transaction of the door of forums. */
@Component
class ChairNaming {

    private final ForumStore forums;
    private final ChairTermStore terms;
    private final Audit audit;

    ChairNaming(ForumStore forums, ChairTermStore terms, Audit audit) {
        this.forums = forums;
        this.terms = terms;
        this.audit = audit;
    }

    /** Names who chairs a cycle. Refused where another term of the forum has a day in common. */
    Outcome<Long> name(Reader reader, ChairTerm term) {
        Optional<Refusal> refusal = lacking(reader, "name-chair").or(() -> wrong(term));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        forums.lock(term.forum());
        LocalDate starts = term.starts();
        if (starts != null && terms.overlaps(term.forum(), starts, term.ends())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "chair-terms-overlap"));
        }
        long id = terms.insert(term);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("term", id);
        facts.put("organisations", term.organisations().toString());
        facts.put("countries", term.countries().toString());
        facts.put("starts", String.valueOf(starts));
        facts.put("ends", String.valueOf(term.ends()));
        note(reader, new Reference(Cycle.KIND, term.cycle()), "name-chair", facts);
        return Outcome.done(id);
    }

    private static Optional<Refusal> wrong(ChairTerm term) {
        LocalDate starts = term.starts();
        LocalDate ends = term.ends();
        if (term.organisations().isEmpty() && term.countries().isEmpty()) {
            return Optional.of(Refusal.of(Kind.INVALID, "chair-missing"));
        }
        return ends != null && (starts == null || ends.isBefore(starts))
                ? Optional.of(Refusal.of(Kind.INVALID, "term-reversed"))
                : Optional.empty();
    }

    /** Ends a term on a day, or takes one away that has not begun. */
    Outcome<Long> end(Reader reader, long id, LocalDate last) {
        Optional<Refusal> lacking = lacking(reader, "end-chair");
        Optional<ChairTerm> found = terms.find(id);
        if (lacking.isPresent() || found.isEmpty()) {
            return Outcome.refused(lacking.orElseGet(() -> Refusal.of(Kind.MISSING, "record-missing")));
        }
        LocalDate starts = found.get().starts();
        if (starts == null || last.isBefore(starts)) {
            terms.remove(id);
        } else {
            terms.end(id, last);
        }
        note(
                reader,
                new Reference(Cycle.KIND, found.get().cycle()),
                "end-chair",
                Map.of("term", id, "last", last.toString()));
        return Outcome.done(id);
    }

    private static Optional<Refusal> lacking(Reader reader, String action) {
        return reader.may(CycleLifecycle.NAMING_CHAIRS)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
    }

    private void note(Reader reader, Reference record, String action, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(record, action, Map.of(), after)));
    }
}
