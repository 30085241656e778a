package corridor.practices.confirmations;

import corridor.actors.Organisations;
import corridor.practices.Classification;
import corridor.practices.Narrative;
import corridor.practices.Particulars;
import corridor.practices.Practice;
import corridor.practices.StoryViews;
import corridor.practices.confirmations.EntryView.Fact;
import corridor.practices.confirmations.EntryView.Part;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a whole entry into the words of a language. */
@Component
class EntryViews {

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final StoryViews stories;

    EntryViews(Organisations organisations, Countries countries, Taxonomies taxonomies, StoryViews stories) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.stories = stories;
    }

    EntryView of(Frame frame, Practice practice) {
        Language language = frame.language();
        Long owner = practice.owner();
        return new EntryView(
                practice.version(),
                practice.in(practice.content().title(), language),
                practice.in(practice.content().summary(), language),
                owner == null
                        ? ""
                        : organisations.find(owner).stream()
                                .map(one -> one.name().in(language).text())
                                .findFirst()
                                .orElse(""),
                parts(practice, language),
                stories.figures(frame, practice),
                stories.lessons(practice, language),
                stories.resources(practice, language),
                facts(practice, language),
                practice.content().narrative().links());
    }

    private static List<Part> parts(Practice practice, Language language) {
        Narrative told = practice.content().narrative();
        List<Part> parts = new ArrayList<>();
        add(parts, "practices.challenge", practice.in(told.challenge(), language));
        add(parts, "practices.approach", practice.in(told.approach(), language));
        told.takeaways().forEach(one -> add(parts, "practices.takeaways", practice.in(one, language)));
        Particulars known = told.particulars();
        add(parts, "practices.evidence", practice.in(known.evidence(), language));
        add(parts, "practices.costs", practice.in(known.costs(), language));
        add(parts, "practices.funding", practice.in(known.funding(), language));
        add(parts, "practices.contact", new Rendering(known.contact(), language, false));
        add(parts, "practices.results", practice.in(told.results(), language));
        return parts;
    }

    private static void add(List<Part> parts, String key, Rendering text) {
        if (!text.isEmpty()) {
            parts.add(new Part(key, text));
        }
    }

    private List<Fact> facts(Practice practice, Language language) {
        Classification sorted = practice.content().classification();
        String maturity = sorted.maturity();
        return Stream.of(
                        new Fact("practices.facet.organisation", proponents(sorted, language)),
                        new Fact("practices.places", places(sorted, language)),
                        new Fact(
                                "practices.facet.corridor",
                                sorted.places().pairs().stream()
                                        .map(one ->
                                                countries.name(one, language).text())
                                        .toList()),
                        fact("practices.facet.level", "levels", sorted.levels(), language),
                        new Fact("practices.years", years(sorted)),
                        fact(
                                "submissions.field.maturity",
                                "maturity",
                                maturity == null ? List.of() : List.of(maturity),
                                language),
                        fact("practices.facet.theme", Taxonomies.THEMES, sorted.themes(), language),
                        fact("practices.facet.objective", Taxonomies.OBJECTIVES, sorted.objectives(), language),
                        fact("practices.facet.target", Taxonomies.TARGETS, sorted.targets(), language),
                        fact("practices.stage", "stages", sorted.stages(), language),
                        fact("submissions.field.marker", "markers", sorted.markers(), language),
                        new Fact("practices.shown-at", stories.shownAt(practice, language)))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private List<String> proponents(Classification sorted, Language language) {
        return Stream.of(
                        organisations.find(sorted.proponents().organisations()).stream()
                                .map(one -> one.name().in(language).text()),
                        sorted.proponents().countries().stream()
                                .map(one -> countries.name(one, language).text()),
                        sorted.proponents().others().stream())
                .flatMap(names -> names)
                .toList();
    }

    private List<String> places(Classification sorted, Language language) {
        return Stream.concat(
                        sorted.places().countries().stream()
                                .map(one -> countries.name(one, language).text()),
                        terms(Taxonomies.REGIONS, sorted.places().regions(), language))
                .toList();
    }

    private static List<String> years(Classification sorted) {
        String years = sorted.years().toString();
        return years.isEmpty() ? List.of() : List.of(years);
    }

    private Fact fact(String key, String scheme, List<String> codes, Language language) {
        return new Fact(key, terms(scheme, codes, language).toList());
    }

    private Stream<String> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> taxonomies.label(scheme, code, language).text());
    }
}
