package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.shared.CountryCode;
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

/** The door for what documents tell of partnerships: shown at once, as reported, and never counted as active. */
@Service
public class Reporting {

    private final PartnershipWriting writing;
    private final PartyStore parties;
    private final PartnershipLifecycle lifecycle;
    private final PartyLifecycle partyLifecycle;
    private final Workflow workflow;
    private final Threads threads;

    Reporting(
            PartnershipWriting writing,
            PartyStore parties,
            PartnershipLifecycle lifecycle,
            PartyLifecycle partyLifecycle,
            Workflow workflow,
            Threads threads) {
        this.writing = writing;
        this.parties = parties;
        this.lifecycle = lifecycle;
        this.partyLifecycle = partyLifecycle;
        this.workflow = workflow;
        this.threads = threads;
    }

    /** One who takes part, as documents say: an organisation or a State. */
    public record ReportedParty(
            @Nullable Long organisation, @Nullable CountryCode country, String part, boolean inferred, String source) {}

    /**
     * One of which documents tell.
     *
     * @param same the record that is the same undertaking
     */
    public record ReportedDraft(
            String slug,
            PartnershipContent content,
            Reported reported,
            List<ReportedParty> parties,
            @Nullable Reference same) {}

    @Transactional
    public void record(Reader reader, List<ReportedDraft> drafts) {
        Set<String> secretariat = Set.of(Audience.SECRETARIAT);
        Map<Long, Map<String, ?>> opened = new LinkedHashMap<>();
        Map<Long, Map<String, ?>> named = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (ReportedDraft draft : drafts) {
            long id = writing.insert(draft.slug(), draft.content(), draft.reported(), secretariat);
            opened.put(id, Map.of("title", draft.content().title().toString()));
            draft.parties()
                    .forEach(party -> named.put(
                            parties.insert(
                                    id,
                                    new PartyStore.Asked(
                                            party.organisation(),
                                            party.country(),
                                            party.part(),
                                            party.inferred(),
                                            party.source()),
                                    secretariat),
                            Map.of("partnership", id)));
            if (draft.same() != null) {
                links.add(new Link(new Reference(Partnership.KIND, id), "shown-as", draft.same(), null, null));
            }
        }
        workflow.open(lifecycle, reader, "explore", opened);
        workflow.open(partyLifecycle, reader, "ask", named);
        moveAll(workflow.move(partyLifecycle, reader, Change.of("report"), targets(named)));
        moveAll(workflow.move(lifecycle, reader, Change.of("record"), targets(opened)));
        threads.link(links);
    }

    private static List<Target> targets(Map<Long, ?> records) {
        return records.keySet().stream().map(Target::of).toList();
    }

    private static void moveAll(List<Outcome<Long>> outcomes) {
        outcomes.forEach(Outcome::orThrow);
    }
}
