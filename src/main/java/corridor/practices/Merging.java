package corridor.practices;

import corridor.practices.Classification.Places;
import corridor.practices.Classification.Proponents;
import corridor.shared.Years;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one practice takes over from its duplicate: whatever it lacks, and every list's further entries. */
final class Merging {

    private Merging() {}

    static PracticeContent into(PracticeContent kept, PracticeContent other) {
        return new PracticeContent(
                kept.title().completedBy(other.title()),
                kept.summary().completedBy(other.summary()),
                both(kept.classification(), other.classification()),
                both(kept.narrative(), other.narrative()));
    }

    private static Classification both(Classification kept, Classification other) {
        return new Classification(
                new Proponents(
                        all(
                                kept.proponents().organisations(),
                                other.proponents().organisations()),
                        all(kept.proponents().countries(), other.proponents().countries()),
                        all(kept.proponents().others(), other.proponents().others())),
                new Places(
                        all(kept.places().countries(), other.places().countries()),
                        all(kept.places().regions(), other.places().regions()),
                        all(kept.places().corridors(), other.places().corridors())),
                all(kept.levels(), other.levels()),
                all(kept.themes(), other.themes()),
                all(kept.objectives(), other.objectives()),
                all(kept.targets(), other.targets()),
                all(kept.stages(), other.stages()),
                all(kept.markers(), other.markers()),
                kept.maturity() == null ? other.maturity() : kept.maturity(),
                kept.years().equals(Years.UNKNOWN) ? other.years() : kept.years());
    }

    private static Narrative both(Narrative kept, Narrative other) {
        return new Narrative(
                kept.challenge().completedBy(other.challenge()),
                kept.approach().completedBy(other.approach()),
                all(kept.takeaways(), other.takeaways()).stream()
                        .limit(Narrative.MOST_TAKEAWAYS)
                        .toList(),
                kept.results().completedBy(other.results()),
                all(kept.figures(), other.figures()),
                all(kept.lessons(), other.lessons()),
                all(kept.resources(), other.resources()),
                all(kept.showings(), other.showings()),
                all(kept.links(), other.links()),
                kept.particulars().completedBy(other.particulars()),
                all(kept.sources(), other.sources()));
    }

    private static <T> List<T> all(List<T> kept, List<T> other) {
        return Stream.concat(kept.stream(), other.stream()).distinct().toList();
    }

    private static Map<String, List<String>> all(Map<String, List<String>> kept, Map<String, List<String>> other) {
        Map<String, List<String>> both = new TreeMap<>(kept);
        other.forEach((part, lines) -> both.merge(part, lines, Merging::all));
        return both;
    }
}
