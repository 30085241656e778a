package corridor.practices.submissions;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.calls.Call;
import corridor.calls.CallKind;
import corridor.calls.SubmissionsReleased;
import corridor.calls.SubmissionsReleased.Released;
import corridor.calls.submissions.Submission;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a call for practices accepted becomes a draft of the organisation that sent it, with what it said: that
 * organisation completes it and says when it is published.
 */
@Component
class PracticesFromCalls {

    private static final Reader CALLS = Reader.system("calls", Set.of(new Right("practice.draft")));

    private final Practices practices;
    private final Threads threads;

    PracticesFromCalls(Practices practices, Threads threads) {
        this.practices = practices;
        this.threads = threads;
    }

    /** In the transaction of the release, so that the drafts stand or fall with it. */
    @EventListener
    void follow(SubmissionsReleased event) {
        List<Released> accepted = event.released().stream()
                .filter(one ->
                        event.kind() == CallKind.PRACTICES && one.result().equals("accepted"))
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        List<Long> drafts = practices
                .draft(CALLS, accepted.stream().map(ReleasedPractices::draft).toList())
                .orThrow();
        Reference call = new Reference(Call.KIND, event.call());
        threads.link(IntStream.range(0, drafts.size())
                .boxed()
                .flatMap(at -> links(new Reference(Practice.KIND, drafts.get(at)), call, accepted.get(at)))
                .toList());
    }

    private static Stream<Link> links(Reference practice, Reference call, Released one) {
        return Stream.of(
                new Link(practice, "answers", call, null, null),
                new Link(practice, "came-from", new Reference(Submission.KIND, one.submission()), null, null));
    }
}
