package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.demo.StoryFile.AdvicePart;
import corridor.demo.StoryFile.MeetingPart;
import corridor.forum.Cycle;
import corridor.recommendations.Addressee;
import corridor.recommendations.Recommendation;
import corridor.recommendations.Recommendations;
import corridor.recommendations.Ruling;
import corridor.recommendations.Rulings;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the fictional meetings recommended, and what became of it. */
@Component
class StoryAdvice {

    private static final String BODY = "Closing plenary (demonstration)";
    private static final Map<String, String> STEPS = Map.of("done", "fulfil", "dropped", "drop", "carried", "carry");

    private final ObjectProvider<Recommendations> recommendations;
    private final ObjectProvider<Rulings> rulings;
    private final Clock clock;

    StoryAdvice(ObjectProvider<Recommendations> recommendations, ObjectProvider<Rulings> rulings, Clock clock) {
        this.recommendations = recommendations;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** Issues what a meeting recommended. Returns the recommendations in the order of the file. */
    List<Long> issue(Players players, Cycle cycle, MeetingPart meeting, Map<String, Long> sessions) {
        Recommendations door = recommendations.getIfAvailable();
        List<Long> issued = new ArrayList<>();
        if (door != null) {
            orNone(meeting.advice())
                    .forEach(one -> issued.add(door.draft(players.teller(), cycle, content(one, sessions))
                            .orThrow()));
            rule(players, issued, "issue", "The room agreed.");
        }
        return issued;
    }

    private static Recommendation.Content content(AdvicePart part, Map<String, Long> sessions) {
        Long session = part.session() == null
                ? sessions.values().iterator().next()
                : Objects.requireNonNull(sessions.get(part.session()), part.session());
        return new Recommendation.Content(
                part.text(),
                List.of(new Addressee(Addressee.Kind.CONSTITUENCY, part.to())),
                List.of(),
                List.of(),
                null,
                session,
                BODY);
    }

    private void rule(Players players, List<Long> ids, String action, String why) {
        if (!ids.isEmpty()) {
            rulings.getObject()
                    .rule(
                            players.teller(),
                            new Ruling(BODY, LocalDate.now(clock), LocalizedText.english(why)),
                            ids.stream().map(Target::of).toList(),
                            new Ruling.Step(action, null, null))
                    .forEach(Outcome::orThrow);
        }
    }

    /** Decides on them; those that are open stay undecided. */
    void settle(
            Players players, MeetingPart meeting, List<Long> issued, Function<AdvicePart, @Nullable String> decision) {
        List<AdvicePart> parts = orNone(meeting.advice());
        for (int at = 0; at < issued.size(); at++) {
            String decided = decision.apply(parts.get(at));
            String step = decided == null ? null : STEPS.get(decided);
            if (step != null) {
                rule(
                        players,
                        List.of(issued.get(at)),
                        step,
                        Objects.requireNonNull(parts.get(at).why()));
            }
        }
    }
}
