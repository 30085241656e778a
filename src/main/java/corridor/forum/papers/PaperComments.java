package corridor.forum.papers;

import static corridor.forum.papers.PaperLifecycle.COMMENTING;
import static corridor.forum.papers.PaperLifecycle.IN_COMMENTS;
import static corridor.forum.papers.PaperLifecycle.REVISING;
import static corridor.forum.papers.PaperLifecycle.WRITING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of comments on papers: each is taken in, or it is said why not. */
@Service
public class PaperComments {

    private final PaperCommentStore store;
    private final PaperStore papers;
    private final PaperTasks tasks;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    PaperComments(
            PaperCommentStore store,
            PaperStore papers,
            PaperTasks tasks,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.tasks = tasks;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reader's own, those that they answer, and those that are answered. */
    public List<PaperComment> of(Reader reader, Paper paper) {
        return store.of(reader, paper.id());
    }

    /** The organisations for which this reader may comment on it now. */
    public List<Organisation> organisationsOf(Reader reader, Paper paper) {
        return asked(reader, paper) && inTime(paper)
                ? organisations.find(reader.organisationsWith(COMMENTING))
                : List.of();
    }

    private static boolean asked(Reader reader, Paper paper) {
        return reader.labels().stream().anyMatch(paper.round().circle()::contains);
    }

    private boolean inTime(Paper paper) {
        LocalDate until = paper.round().until();
        return paper.state().equals(IN_COMMENTS)
                && until != null
                && !LocalDate.now(clock).isAfter(until);
    }

    /** Comments on what was sent round, until the last day. */
    @Transactional
    public Outcome<Long> comment(Reader reader, Paper seen, Said said) {
        Set<Long> own = Set.of(said.organisation());
        if (!reader.may(COMMENTING, own) || !asked(reader, seen)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "comment"));
        }
        Paper paper = papers.lock(List.of(seen.id())).getFirst();
        if (!inTime(paper)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "comment-time-over"));
        }
        if (said.text().isBlank() || said.text().length() > PaperComment.LONGEST) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "comment-length"));
        }
        Set<String> audience = new HashSet<>(PaperLifecycle.working(paper.place(), paper.team()));
        audience.add(Audience.organisation(said.organisation()));
        long id = store.insert(reader, paper, said, audience);
        tasks.commented(paper);
        note(reader, id, "comment", Map.of("paper", paper.id(), "organisation", said.organisation()));
        return Outcome.done(id);
    }

    private void note(Reader reader, long id, String action, Map<String, ?> facts) {
        audit.append(reader, List.of(AuditEntry.of(new Reference(PaperComment.KIND, id), action, Map.of(), facts)));
    }

    public boolean mayAnswer(Reader reader, Paper paper) {
        return reader.may(WRITING, paper.team())
                && Set.of(IN_COMMENTS, REVISING).contains(paper.state());
    }

    /** Says whether a comment was taken in, or why not. All who were asked read it then. */
    @Transactional
    public Outcome<Long> answer(Reader reader, Paper seen, long id, int version, String standing, String why) {
        Optional<PaperComment> found =
                of(reader, seen).stream().filter(one -> one.id() == id).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (!mayAnswer(reader, seen)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "answer"));
        }
        String reason = why.strip();
        boolean said = PaperComment.STANDINGS.contains(standing)
                && (standing.equals("taken-in") || !reason.isEmpty())
                && reason.length() <= PaperComment.LONGEST_WHY;
        if (!said) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "comment-standing-missing"));
        }
        Set<String> audience = new HashSet<>(PaperLifecycle.circulated(seen, false));
        audience.add(Audience.organisation(found.get().organisation()));
        if (!store.answer(id, version, standing, reason, audience)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        note(reader, id, "answer", Map.of("standing", standing, "why", reason));
        tasks.answered(papers.unseen(List.of(seen.id())).getFirst());
        return Outcome.done(id);
    }

    /** What somebody says, for which organisation, of which paragraph. */
    public record Said(long organisation, @Nullable Integer paragraph, String text, Language language) {}
}
