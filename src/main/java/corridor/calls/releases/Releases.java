package corridor.calls.releases;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.appraisals.DossierFile;
import corridor.calls.appraisals.Dossiers;
import corridor.calls.submissions.Settling;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of releases: results are shown as they would be told, and told together. */
@Service
public class Releases {

    private final Dossiers dossiers;
    private final ReleaseViews views;
    private final Settling submissions;
    private final Letters letters;
    private final ReleaseEvents events;

    Releases(Dossiers dossiers, ReleaseViews views, Settling submissions, Letters letters, ReleaseEvents events) {
        this.dossiers = dossiers;
        this.views = views;
        this.submissions = submissions;
        this.letters = letters;
        this.events = events;
    }

    /** Every decided dossier of a call with its letter, those that have to wait first. */
    @Transactional(readOnly = true)
    public Outcome<List<Preview>> preview(Reader reader, Call call) {
        return mayRelease(reader, call)
                .map(Outcome::<List<Preview>>refused)
                .orElseGet(() -> dossiers.list(reader, call).map(all -> views.of(reader, call, decided(all))));
    }

    static Optional<Refusal> mayRelease(Reader reader, Call call) {
        return Dossiers.mayRelease(reader, call)
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "release"));
    }

    private static List<DossierFile> decided(List<DossierFile> all) {
        return all.stream()
                .filter(one -> one.dossier().state().equals("decided"))
                .toList();
    }

    /**
     * Tells results together. Each is judged by itself: what has to wait stays decided with its reason, and the others are
     * told in one transaction, with exactly the letters that were shown.
     *
     * @return an outcome for each, in the order asked
     */
    @Transactional
    public List<Outcome<Long>> release(Reader reader, Call call, List<Preview.Choice> choices) {
        Optional<Refusal> lacking = mayRelease(reader, call);
        if (lacking.isPresent()) {
            return choices.stream()
                    .map(one -> Outcome.<Long>refused(lacking.get()))
                    .toList();
        }
        dossiers.hold(choices.stream().map(one -> one.target().id()).toList());
        Map<Long, Preview> shown = preview(reader, call).orThrow().stream()
                .collect(Collectors.toMap(one -> one.file().dossier().id(), one -> one));
        Map<Long, Refusal> waiting = new HashMap<>();
        choices.forEach(choice -> obstacle(choice, shown.get(choice.target().id()))
                .ifPresent(refusal -> waiting.put(choice.target().id(), refusal)));
        List<Target> ready = choices.stream()
                .map(Preview.Choice::target)
                .filter(one -> !waiting.containsKey(one.id()))
                .toList();
        List<Outcome<Long>> moved = dossiers.release(reader, ready);
        Map<Long, Outcome<Long>> outcomes = new HashMap<>();
        List<Preview> told = new ArrayList<>();
        for (int at = 0; at < ready.size(); at++) {
            outcomes.put(ready.get(at).id(), moved.get(at));
            if (moved.get(at) instanceof Outcome.Done<Long>(Long id)) {
                told.add(Objects.requireNonNull(shown.get(id)));
            }
        }
        tell(call, told);
        waiting.forEach((id, refusal) -> outcomes.put(id, Outcome.refused(refusal)));
        return choices.stream()
                .map(one -> Objects.requireNonNull(outcomes.get(one.target().id())))
                .toList();
    }

    /** What is not decided, or not seen, is left to the workflow to refuse. */
    private static Optional<Refusal> obstacle(Preview.Choice choice, @Nullable Preview shown) {
        if (shown == null) {
            return Optional.empty();
        }
        return shown.obstacle()
                .or(() -> shown.seen().equals(choice.seen())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.STALE, "letter-changed")));
    }

    private void tell(Call call, List<Preview> told) {
        if (told.isEmpty()) {
            return;
        }
        submissions.settle(
                told.stream()
                        .collect(Collectors.toMap(
                                one -> one.file().dossier().submission(),
                                one -> Objects.requireNonNull(
                                        one.file().dossier().decision()))),
                told.stream()
                        .collect(Collectors.toMap(one -> one.file().dossier().submission(), Preview::text)));
        letters.write(told.stream()
                .flatMap(one -> one.recipients().stream()
                        .map(address -> new Letter(address, one.language(), one.subject(), one.text(), false)))
                .toList());
        events.publish(call, told);
    }
}
