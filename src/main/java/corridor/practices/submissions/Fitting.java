package corridor.practices.submissions;

import corridor.practices.Classification;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Particulars;
import corridor.practices.PracticeContent;
import corridor.shared.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts what was found in a file to what the form takes; the rest is shown beside it. */
final class Fitting {

    private static final int MOST_LINKS = 20;

    private Fitting() {}

    /** The organisation is the first of those that take part. */
    static PracticeContent of(PracticeContent found, long organisation) {
        Narrative told = found.narrative();
        return new PracticeContent(
                cut(found.title(), "title"),
                cut(found.summary(), "summary"),
                sorted(found.classification(), organisation),
                new Narrative(
                        cut(told.challenge(), "challenge"),
                        cut(told.approach(), "approach"),
                        told.takeaways().stream()
                                .map(one -> cut(one, "takeaway"))
                                .toList(),
                        cut(told.results(), "results"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        told.links().stream()
                                .filter(link -> link.matches("https?://[^\\s<>\"]{1,90}"))
                                .limit(MOST_LINKS)
                                .toList(),
                        fitting(told.particulars()),
                        Map.of()));
    }

    private static Classification sorted(Classification found, long organisation) {
        Proponents proponents = found.proponents();
        return new Classification(
                new Proponents(
                        Stream.concat(Stream.of(organisation), proponents.organisations().stream())
                                .distinct()
                                .toList(),
                        proponents.countries(),
                        proponents.others()),
                found.places(),
                found.levels(),
                found.themes(),
                found.objectives(),
                found.targets(),
                found.stages(),
                found.markers(),
                found.maturity(),
                found.years());
    }

    private static Particulars fitting(Particulars found) {
        return new Particulars(
                cut(found.evidence(), "evidence"),
                cut(found.costs(), "costs"),
                cut(found.funding(), "funding"),
                found.contact().length() > Longest.of("contact") ? "" : found.contact());
    }

    private static LocalizedText cut(LocalizedText text, String field) {
        int longest = Longest.of(field);
        Map<String, String> fitting = new HashMap<>();
        text.byTag().forEach((tag, value) -> fitting.put(tag, value.length() <= longest ? value : cut(value, longest)));
        return LocalizedText.of(fitting);
    }

    /** At the end of a word, where there is one near. */
    private static String cut(String value, int longest) {
        int space = value.lastIndexOf(' ', longest);
        return value.substring(
                        0,
                        space > longest / 2
                                ? space
                                : Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest)
                .strip();
    }
}
