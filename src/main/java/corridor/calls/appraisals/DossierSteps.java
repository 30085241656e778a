package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.CallFigures;
import corridor.calls.CallSteps;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What still stands in the way of the steps of a call, and what may be told of it once its results are out. */
@Component
class DossierSteps implements CallSteps, CallFigures {

    private static final int FEW = 5;

    private final DossierCountsStore store;

    DossierSteps(DossierCountsStore store) {
        this.store = store;
    }

    @Override
    public Optional<Refusal> obstacle(Call call, String action) {
        return switch (action) {
            case "review" ->
                standing(
                        call,
                        "submissions-unsifted",
                        Set.of(
                                "eligible",
                                "ineligible",
                                "in-review",
                                "returned",
                                "recommended",
                                "decided",
                                "released",
                                "withdrawn"));
            case "finish" -> standing(call, "decisions-missing", Set.of("decided", "released", "withdrawn"));
            case "publish-results" -> standing(call, "results-withheld", Set.of("released", "withdrawn"));
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> standing(Call call, String code, Set<String> passed) {
        long waiting = store.countOutside(call.id(), passed);
        return waiting == 0 ? Optional.empty() : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, waiting));
    }

    /** Only of calls whose results are out; results with fewer than five are joined with others. */
    @Override
    public Map<Long, String> sentences(Frame frame, Collection<Call> calls) {
        List<Long> told = calls.stream().filter(Call::released).map(Call::id).toList();
        Map<Long, String> sentences = new HashMap<>();
        if (!told.isEmpty()) {
            store.results(told).forEach((call, results) -> sentences.put(call, sentence(frame, results)));
        }
        return sentences;
    }

    private static String sentence(Frame frame, Map<String, Long> results) {
        long sent = results.values().stream().mapToLong(Long::longValue).sum();
        long accepted = results.getOrDefault(Dossier.ACCEPTED, 0L);
        return accepted < FEW || sent - accepted < FEW
                ? frame.t("calls.figures.sent", sent)
                : frame.t("calls.figures", sent, accepted);
    }
}
