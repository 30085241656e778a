package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.RecommendationView.Stage;
import corridor.recommendations.RecommendationView.Text;
import corridor.recommendations.RulingStore.Bearing;
import corridor.recommendations.RulingStore.Made;
import corridor.recommendations.RulingStore.Wording;
import corridor.ui.Differences;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what was decided on a recommendation, and what it said before, into the words of a language. */
@Component
class HistoryViews {

    private final Recommendations recommendations;
    private final Stays stays;

    HistoryViews(Recommendations recommendations, Stays stays) {
        this.recommendations = recommendations;
        this.stays = stays;
    }

    /** Each decision, with the cycle in which it stood from then on. */
    List<Stage> stages(Frame frame, Recommendation one) {
        Map<Long, Bearing> bearings = new HashMap<>();
        recommendations.bearings(one).forEach(bearing -> {
            Long ruling = bearing.ruling();
            if (ruling != null) {
                bearings.put(ruling, bearing);
            }
        });
        List<Made> made = recommendations.rulings(one);
        Map<Long, Cycle> cycles = stays.seen(
                frame.reader(),
                Stream.concat(
                                made.stream().map(Made::cycle),
                                bearings.values().stream().map(Bearing::cycle))
                        .collect(Collectors.toSet()));
        return made.stream()
                .map(each -> stage(frame, each, Optional.ofNullable(bearings.get(each.id())), cycles))
                .toList();
    }

    private static Stage stage(Frame frame, Made made, Optional<Bearing> bearing, Map<Long, Cycle> cycles) {
        return new Stage(
                made.kind(),
                RecommendationViews.place(
                        frame, cycles.get(bearing.map(Bearing::cycle).orElse(made.cycle()))),
                made.ruling().body(),
                RecommendationViews.day(frame, made.ruling().day()),
                frame.in(made.ruling().why()),
                bearing.map(each -> RecommendationViews.day(frame, each.due())).orElse(""));
    }

    /** The texts that it had before, each with what the next one changed; none while it has its first. */
    List<Text> texts(Frame frame, Recommendation one) {
        List<Wording> wordings = one.wording() == 1 ? List.of() : recommendations.wordings(one);
        List<Text> texts = new ArrayList<>();
        for (int at = 0; at + 1 < wordings.size(); at++) {
            Wording now = wordings.get(at);
            texts.add(new Text(
                    now.number(),
                    frame.date(now.from()),
                    now.reason(),
                    Differences.between(
                            frame.in(wordings.get(at + 1).text()).text(),
                            frame.in(now.text()).text(),
                            frame.language())));
        }
        return texts;
    }
}
