package corridor.practices.submissions;

import corridor.calls.SubmissionsReleased.Released;
import corridor.practices.Classification;
import corridor.practices.Classification.Places;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Origin;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.practices.PracticeDraft.Ownership;
import corridor.practices.Practices;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An accepted answer to a call as a practice. What answers a question that is called like a part of a practice stands there;
 * everything else that was said stands in its approach.
 */
final class ReleasedPractices {

    private static final Set<String> SUMMARY = Set.of("summary");
    private static final Set<String> CHALLENGE = Set.of("challenge");
    private static final Set<String> RESULTS = Set.of("results", "change");

    private ReleasedPractices() {}

    static PracticeDraft draft(Released one) {
        Language language = one.title().languages().iterator().next();
        return new PracticeDraft(
                new Slug(Practices.PROVISIONAL + UUID.randomUUID().toString().substring(0, 8)),
                Origin.SUBMITTED,
                content(one, language),
                List.of(),
                new Ownership(one.owner(), null, language));
    }

    private static PracticeContent content(Released one, Language language) {
        Narrative none = Narrative.EMPTY;
        return new PracticeContent(
                one.title(),
                said(one, language, SUMMARY::contains),
                new Classification(
                        new Proponents(proponents(one), List.of(), List.of()),
                        new Places(
                                one.countries().stream().map(CountryCode::new).toList(), List.of(), List.of()),
                        List.of(),
                        one.themes(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Classification.UNKNOWN.years()),
                new Narrative(
                        said(one, language, CHALLENGE::contains),
                        said(one, language, ReleasedPractices::other),
                        none.takeaways(),
                        said(one, language, RESULTS::contains),
                        none.figures(),
                        none.lessons(),
                        none.resources(),
                        none.showings(),
                        none.links(),
                        none.particulars(),
                        none.sources()));
    }

    /** Whoever sent it first. */
    private static List<Long> proponents(Released one) {
        return List.copyOf(new LinkedHashSet<>(Stream.concat(
                        Stream.of(one.owner()), one.organisations().stream().sorted())
                .toList()));
    }

    private static boolean other(String question) {
        return !SUMMARY.contains(question) && !CHALLENGE.contains(question) && !RESULTS.contains(question);
    }

    private static LocalizedText said(Released one, Language language, Predicate<String> questions) {
        String text = one.words().entrySet().stream()
                .filter(each -> questions.test(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? LocalizedText.EMPTY : LocalizedText.of(language, text);
    }
}
