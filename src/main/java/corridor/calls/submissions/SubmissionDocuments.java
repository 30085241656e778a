package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import corridor.shared.LocalizedText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents of submissions: seen by whoever sees the submission, added and removed with its answers alone. */
@Component
class SubmissionDocuments implements DocumentOwners {

    private final SubmissionStore store;

    SubmissionDocuments(SubmissionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Submission.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(one -> new Owned(
                        LocalizedText.of(one.language(), one.title()),
                        one.url(),
                        one.organisations(),
                        reader.may(Sealed.FILING)));
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        return store.unseen(ids).stream().collect(Collectors.toMap(Submission::id, Submission::organisations));
    }
}
