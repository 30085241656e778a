package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.partnerships.Partnership;
import corridor.partnerships.agreements.AgreementWriting.Row;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of agreements for their parties: drafting, what they say, clause by clause. Who signs goes through {@link Signing}. */
@Service
public class Agreements {

    static final int LONGEST_WHERE = 120;
    static final int LONGEST_NOTE = 600;
    private static final int MOST_PARTIES = 20;
    private static final Refusal PARTIES_MANY = Refusal.of(Kind.INVALID, "agreement-parties-many", MOST_PARTIES);
    private static final Set<String> CHANGEABLE = Set.of(AgreementLifecycle.DRAFT, AgreementLifecycle.NEGOTIATION);

    private final AgreementStore store;
    private final AgreementWriting writing;
    private final AgreementLifecycle lifecycle;
    private final AgreementRows rows;
    private final Workflow workflow;
    private final Threads threads;

    Agreements(
            AgreementStore store,
            AgreementWriting writing,
            AgreementLifecycle lifecycle,
            AgreementRows rows,
            Workflow workflow,
            Threads threads) {
        this.store = store;
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.rows = rows;
        this.workflow = workflow;
        this.threads = threads;
    }

    /** What an agreement shall be. */
    public record Draft(
            AgreementContent content,
            Collection<Long> organisations,
            @Nullable Long partnership) {}

    /** Begins one for an organisation, which is a party of it. */
    @Transactional
    public Outcome<Long> draft(Reader reader, long organisation, Draft draft) {
        Set<Long> own = Set.of(organisation);
        if (workflow.mayOpen(lifecycle, reader, "draft", own).isPresent()) {
            return Outcome.refused(Refusal.of(
                    Kind.FORBIDDEN,
                    reader.may(AgreementLifecycle.WRITING) ? "agreement-not-own" : "right-missing",
                    "draft"));
        }
        Set<Long> parties = new TreeSet<>(draft.organisations());
        parties.add(organisation);
        if (parties.size() > MOST_PARTIES) {
            return Outcome.refused(PARTIES_MANY);
        }
        long id = writing.insertNamed(
                new Row(
                        draft.content().title().in(Language.ENGLISH).text(),
                        draft.content(),
                        draft.partnership(),
                        organisation,
                        parties,
                        null,
                        List.of()),
                Set.of(Audience.organisation(organisation)));
        workflow.open(lifecycle, reader, "draft", own, Map.of(id, journalled(draft.content(), parties)));
        if (draft.partnership() != null) {
            Reference partnership = new Reference(Partnership.KIND, draft.partnership());
            threads.link(List.of(new Link(new Reference(Agreement.KIND, id), "under", partnership, null, null)));
        }
        return Outcome.done(id);
    }

    private Map<String, Object> journalled(AgreementContent content, Collection<Long> parties) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.title().toString());
        facts.put("content", rows.written(content));
        facts.put("parties", parties.stream().sorted().toList().toString());
        return facts;
    }

    /** Changes what it says of itself; who its parties are, only while it is drafted. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Draft draft) {
        return workflow.changeable(lifecycle, reader, target, AgreementLifecycle.WRITING, CHANGEABLE)
                .then(before -> {
                    Set<Long> parties = new TreeSet<>(before.organisations());
                    if (before.state().equals(AgreementLifecycle.DRAFT)) {
                        parties = new TreeSet<>(draft.organisations());
                        parties.add(before.initiator() == null ? 0L : before.initiator());
                    }
                    if (parties.size() > MOST_PARTIES) {
                        return Outcome.refused(PARTIES_MANY);
                    }
                    writing.replace(before.id(), draft.content(), parties);
                    workflow.revised(
                            lifecycle,
                            reader,
                            before,
                            Workflow.CHANGE,
                            journalled(before.content(), before.organisations()),
                            journalled(draft.content(), parties));
                    return Outcome.done(before.id());
                });
    }

    /** Answers the checklist. An unknown clause or answer is refused as entry-malformed. */
    @Transactional
    public Outcome<Long> answer(Reader reader, Target target, List<Clause> answers) {
        List<String> known = rows.clauses(AgreementRows.NO_CLAUSES).stream()
                .map(Clause::clause)
                .toList();
        boolean wrong = answers.size() > known.size()
                || answers.stream()
                        .anyMatch(one -> !known.contains(one.clause())
                                || !Clause.STANDINGS.contains(one.standing())
                                || one.where().length() > LONGEST_WHERE
                                || one.note().languages().stream()
                                        .anyMatch(language -> one.note()
                                                        .exactly(language)
                                                        .orElse("")
                                                        .length()
                                                > LONGEST_NOTE));
        if (wrong) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "entry-malformed", "clauses"));
        }
        return workflow.changeable(lifecycle, reader, target, AgreementLifecycle.WRITING, CHANGEABLE)
                .map(before -> {
                    writing.replace(before.id(), answers);
                    workflow.revised(
                            lifecycle,
                            reader,
                            before,
                            "clauses",
                            Map.of("clauses", rows.written(before.clauses())),
                            Map.of("clauses", rows.written(answers)));
                    return before.id();
                });
    }

    /** One as its parties read it. */
    public Outcome<Agreement> find(Reader reader, String slug) {
        return store.bySlug(reader, slug).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** One by its number, for its parties. */
    public Outcome<Agreement> find(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those of the reader's organisations; of one partnership, or of any where it is 0. */
    public List<Agreement> mine(Reader reader, long partnership) {
        List<Long> own = List.copyOf(reader.rightsFor().keySet());
        return own.isEmpty() ? List.of() : store.concerning(reader, own, partnership);
    }

    public boolean mayDraft(Reader reader) {
        return reader.may(AgreementLifecycle.WRITING);
    }

    public boolean mayWrite(Reader reader, Agreement one) {
        return obstacle(reader, one).isEmpty();
    }

    /** Why this reader does not change what it says; none where they may. */
    Optional<Refusal> obstacle(Reader reader, Agreement one) {
        if (!reader.may(AgreementLifecycle.WRITING, one.organisations(AgreementLifecycle.WRITING))) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", Workflow.CHANGE));
        }
        return CHANGEABLE.contains(one.state())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "agreement-stands"));
    }

    public List<Offer> offers(Reader reader, Agreement one) {
        return workflow.offers(lifecycle, reader, one);
    }

    public boolean isEmpty() {
        return writing.isEmpty();
    }
}
