package corridor.recommendations;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.recommendations.RulingStore.Bearing;
import corridor.recommendations.RulingStore.Made;
import corridor.recommendations.RulingStore.Wording;
import corridor.shared.LocalizedText;
import corridor.workflow.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation for programs.
 *
 * @param number none until it is issued
 * @param cycle id of the one that it is in now
 * @param stays the cycles in which it stood, the first first
 * @param steps what can be done, by action: {@code possible} or the code of the refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecommendationAnswer(
        long id,
        String slug,
        @Nullable String number,
        String state,
        int version,
        LocalizedText text,
        List<Addressee> addressees,
        List<String> themes,
        List<String> objectives,
        @Nullable LocalDate due,
        long firstCycle,
        long cycle,
        @Nullable Long mergedInto,
        @Nullable List<Stay> stays,
        @Nullable List<Decision> decisions,
        @Nullable List<Text> texts,
        @Nullable Aggregate followUp,
        @Nullable Map<String, String> steps) {

    static RecommendationAnswer of(Recommendation one) {
        return new RecommendationAnswer(
                one.id(),
                one.slug(),
                one.issued() ? one.number() : null,
                one.state(),
                one.version(),
                one.content().text(),
                one.content().addressees(),
                one.content().themes(),
                one.content().objectives(),
                one.content().due(),
                one.firstCycle(),
                one.cycle(),
                one.mergedInto(),
                null,
                null,
                null,
                null,
                null);
    }

    RecommendationAnswer with(
            List<Bearing> bearings, List<Made> made, List<Wording> wordings, Aggregate told, List<Offer> offers) {
        return new RecommendationAnswer(
                id,
                slug,
                number,
                state,
                version,
                text,
                addressees,
                themes,
                objectives,
                due,
                firstCycle,
                cycle,
                mergedInto,
                bearings.stream()
                        .map(one -> new Stay(one.cycle(), one.how(), one.due(), one.ruling()))
                        .toList(),
                made.stream()
                        .map(one -> new Decision(
                                one.id(),
                                one.kind(),
                                one.ruling().body(),
                                one.ruling().day(),
                                one.ruling().why()))
                        .toList(),
                wordings.stream()
                        .map(one -> new Text(one.number(), one.text(), one.from(), one.reason()))
                        .toList(),
                told,
                Offer.byAction(offers));
    }

    /** That it stood in a cycle. */
    record Stay(
            long cycle,
            String how,
            @Nullable LocalDate due,
            @Nullable Long decision) {}

    /** A decision on it. */
    record Decision(
            long id, String kind, String body, @Nullable LocalDate day, LocalizedText why) {}

    /** A text that it had. */
    record Text(int number, LocalizedText text, Instant from, String reason) {}
}
