package corridor.forum;

import corridor.actors.Organisation;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cycle; {@code dates} as exactly as anybody knows. */
record CycleAnswer(
        String slug,
        String state,
        int version,
        @Nullable Integer number,
        LocalizedText title,
        LocalizedText theme,
        @Nullable String place,
        @Nullable CountryCode hostCountry,
        DateSpan dates,
        String zone,
        List<String> chairs,
        List<String> constituencies,
        String origin,
        List<String> sources,
        List<String> inferred,
        Map<String, String> steps) {

    static CycleAnswer of(Cycle cycle, Map<Long, Organisation> known, Map<String, String> steps) {
        Cycle.Content content = cycle.content();
        return new CycleAnswer(
                cycle.slug(),
                cycle.state(),
                cycle.version(),
                cycle.number(),
                content.title(),
                content.theme(),
                content.place(),
                content.hostCountry(),
                content.dates(),
                content.zone().getId(),
                chairs(cycle, known),
                content.constituencies(),
                cycle.origin().code(),
                cycle.sources(),
                cycle.inferred(),
                steps);
    }

    private static List<String> chairs(Cycle cycle, Map<Long, Organisation> known) {
        return cycle.chairs().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(one -> one.slug().value())
                .sorted()
                .toList();
    }
}
