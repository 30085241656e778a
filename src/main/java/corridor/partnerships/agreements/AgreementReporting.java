package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.partnerships.Partnership;
import corridor.partnerships.agreements.AgreementWriting.Row;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what documents tell of agreements: shown at once, as reported, and in no number of those that are carried out. */
@Service
public class AgreementReporting {

    private final AgreementWriting writing;
    private final AgreementLifecycle lifecycle;
    private final Workflow workflow;
    private final Threads threads;

    AgreementReporting(AgreementWriting writing, AgreementLifecycle lifecycle, Workflow workflow, Threads threads) {
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.threads = threads;
    }

    /** One of which documents tell. */
    public record ReportedDraft(
            String slug,
            AgreementContent content,
            ReportedAgreement reported,
            List<Clause> clauses,
            @Nullable Long partnership) {}

    @Transactional
    public void record(Reader reader, List<ReportedDraft> drafts) {
        Map<Long, Map<String, ?>> opened = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (ReportedDraft draft : drafts) {
            long id = writing.insert(
                    new Row(
                            draft.slug(),
                            draft.content(),
                            draft.partnership(),
                            null,
                            List.of(),
                            draft.reported(),
                            draft.clauses()),
                    Set.of(Audience.SECRETARIAT));
            opened.put(id, Map.of("title", draft.content().title().toString()));
            if (draft.partnership() != null) {
                Reference partnership = new Reference(Partnership.KIND, draft.partnership());
                links.add(new Link(new Reference(Agreement.KIND, id), "under", partnership, null, null));
            }
        }
        workflow.open(lifecycle, reader, "draft", opened);
        workflow.move(
                        lifecycle,
                        reader,
                        Change.of("record"),
                        opened.keySet().stream().map(Target::of).toList())
                .forEach(Outcome::orThrow);
        threads.link(links);
    }
}
