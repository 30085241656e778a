package corridor.practices;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.practices.PracticeCardView.Chip;
import corridor.practices.PracticeView.StationView;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a practice into the words of a language. */
@Component
class PracticeViews {

    private final Practices practices;
    private final Organisations organisations;
    private final Countries countries;
    private final PracticeLabels labels;
    private final Taxonomies taxonomies;
    private final StoryViews stories;
    private final Citations citations;

    PracticeViews(
            Practices practices,
            Organisations organisations,
            Countries countries,
            PracticeLabels labels,
            Taxonomies taxonomies,
            StoryViews stories,
            Citations citations) {
        this.practices = practices;
        this.organisations = organisations;
        this.countries = countries;
        this.labels = labels;
        this.taxonomies = taxonomies;
        this.stories = stories;
        this.citations = citations;
    }

    PracticeView view(Frame frame, Practice practice) {
        Language language = frame.language();
        PracticeContent content = practice.content();
        Narrative narrative = content.narrative();
        Classification classified = content.classification();
        List<StationView> thread = thread(frame.reader(), practice, language);
        return new PracticeView(
                practice.slug().value(),
                practice.version(),
                practice.in(content.title(), language),
                practice.in(content.summary(), language),
                practice.in(narrative.challenge(), language),
                practice.in(narrative.approach(), language),
                stories.takeaways(practice, language),
                practice.in(narrative.results(), language),
                stories.figures(frame, practice),
                stories.lessons(practice, language),
                stories.resources(practice, language),
                PracticeFacets.status(practice),
                classified.maturity() == null ? null : labels.label("maturity", classified.maturity(), language),
                stories.particulars(practice, language),
                proponents(classified, language),
                places(classified, language),
                chips("corridor", "/practices?corridor=", classified.places().corridors(), language),
                chips("level", "/practices?level=", classified.levels(), language),
                chips("theme", "/themes/", classified.themes(), language),
                chips("objective", "/objectives/", classified.objectives(), language),
                chips("target", "/targets/", classified.targets(), language),
                chips("stage", "/practices?stage=", classified.stages(), language),
                terms("markers", classified.markers(), language),
                classified.years().toString(),
                classified.years().count(),
                shownAt(thread),
                narrative.links(),
                sources(narrative),
                thread,
                practices.offers(frame.reader(), practice),
                citations.of(frame, practice));
    }

    private static List<String> sources(Narrative narrative) {
        return Stream.concat(
                        narrative.sources().values().stream().flatMap(List::stream),
                        narrative.showings().stream().map(Narrative.Showing::source))
                .distinct()
                .toList();
    }

    private static List<Rendering> shownAt(List<StationView> thread) {
        return thread.stream()
                .filter(station -> station.relation().equals("shown"))
                .map(StationView::name)
                .toList();
    }

    private List<Chip> proponents(Classification classified, Language language) {
        return Stream.of(
                        classified.proponents().countries().stream()
                                .map(country -> new Chip(countries.name(country, language), "/countries/" + country)),
                        organisations.find(classified.proponents().organisations()).stream()
                                .map(one -> new Chip(one.name().in(language), "/organisations/" + one.slug())),
                        classified.proponents().others().stream()
                                .map(name -> new Chip(new Rendering(name, language, false), "")))
                .flatMap(part -> part)
                .toList();
    }

    private List<Chip> places(Classification classified, Language language) {
        return Stream.concat(
                        classified.places().countries().stream()
                                .map(country -> new Chip(countries.name(country, language), "/countries/" + country)),
                        classified.places().regions().stream()
                                .map(region -> new Chip(
                                        labels.label("region", region, language), "/practices?region=" + region)))
                .toList();
    }

    private List<Chip> chips(String facet, String path, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> new Chip(labels.label(facet, code, language), path + code.replace(">", "%3E")))
                .toList();
    }

    private List<Chip> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> new Chip(taxonomies.label(scheme, code, language), ""))
                .toList();
    }

    private List<StationView> thread(Reader reader, Practice practice, Language language) {
        return practices.thread(reader, practice).stream()
                .map(entry -> new StationView(entry.relation(), entry.name().in(language), entry.url(), entry.year()))
                .toList();
    }
}
