package corridor.calls.appraisals;

import corridor.actors.Person;
import corridor.calls.submissions.Submission;
import corridor.shared.Reference;
import corridor.vetting.ConcernedCases;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the interests which dossiers to hide: those that one wrote, and those of one's organisations. */
@Component
class AppraisalCases implements ConcernedCases {

    private final CaseStore store;

    AppraisalCases(CaseStore store) {
        this.store = store;
    }

    @Override
    public Set<Reference> touching(Set<Long> organisations, Set<Reference> references) {
        return store
                .touching(
                        organisations,
                        ids(references, Person.KIND),
                        ids(references, Dossier.KIND),
                        ids(references, Submission.KIND))
                .stream()
                .map(id -> new Reference(Dossier.KIND, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> ids(Set<Reference> references, String kind) {
        return references.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Reference::id)
                .collect(Collectors.toSet());
    }
}
