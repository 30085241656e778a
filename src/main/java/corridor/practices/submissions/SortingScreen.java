package corridor.practices.submissions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.Classification;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which themes it is found, who else takes part, whom to ask, and where more can be read. */
@Component
class SortingScreen implements Screen {

    private static final int MOST_LINKS = 20;

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;

    SortingScreen(Organisations organisations, Countries countries, Taxonomies taxonomies) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
    }

    @Override
    public Step step() {
        return Step.SORTING;
    }

    @Override
    public Typed read(Practice practice, Language reader) {
        Classification sorted = practice.content().classification();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("theme", sorted.themes());
        values.put("objective", sorted.objectives());
        values.put("target", sorted.targets());
        values.put("stage", sorted.stages());
        values.put("marker", sorted.markers());
        values.put(
                "partners", List.of(String.join("\n", partners(practice, reader).toList())));
        values.put(
                "links",
                List.of(String.join("\n", practice.content().narrative().links())));
        values.put(
                "contact", List.of(practice.content().narrative().particulars().contact()));
        return new Typed(values);
    }

    private Stream<String> partners(Practice practice, Language reader) {
        Proponents proponents = practice.content().classification().proponents();
        return Stream.of(
                        organisations.find(proponents.organisations()).stream()
                                .filter(one -> !Long.valueOf(one.id()).equals(practice.owner()))
                                .map(one -> one.name().in(reader).text()),
                        proponents.countries().stream()
                                .map(one -> countries.name(one, reader).text()),
                        proponents.others().stream())
                .flatMap(names -> names);
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Longest.check(problems, typed, "partners", "links", "contact");
        typed.lines("links").stream()
                .filter(link -> !link.matches("https?://[^\\s<>\"]+"))
                .findFirst()
                .ifPresent(link -> problems.putIfAbsent("links", Problem.of("link-malformed", link)));
        if (typed.lines("links").size() > MOST_LINKS) {
            problems.putIfAbsent("links", Problem.of("links-many", MOST_LINKS));
        }
        return problems;
    }

    @Override
    public PracticeContent write(Practice practice, Typed typed) {
        PracticeContent content = practice.content();
        Classification sorted = content.classification();
        Narrative told = content.narrative();
        return new PracticeContent(
                content.title(),
                content.summary(),
                new Classification(
                        proponents(practice, typed),
                        sorted.places(),
                        sorted.levels(),
                        known(Taxonomies.THEMES, typed.all("theme")),
                        known(Taxonomies.OBJECTIVES, typed.all("objective")),
                        known(Taxonomies.TARGETS, typed.all("target")),
                        known("stages", typed.all("stage")),
                        known("markers", typed.all("marker")),
                        sorted.maturity(),
                        sorted.years()),
                new Narrative(
                        told.challenge(),
                        told.approach(),
                        told.takeaways(),
                        told.results(),
                        told.figures(),
                        told.lessons(),
                        told.resources(),
                        told.showings(),
                        typed.lines("links"),
                        told.particulars().withContact(typed.one("contact").strip()),
                        told.sources()));
    }

    /** The owner stays; the others are whoever is named, recognised by any of their names. */
    private Proponents proponents(Practice practice, Typed typed) {
        Set<Long> known = new LinkedHashSet<>(practice.organisations());
        Set<CountryCode> states = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        var recogniser = organisations.recogniser();
        for (String name : typed.lines("partners")) {
            Optional<Organisation> organisation = recogniser.apply(name);
            Optional<CountryCode> country = countries.recognise(name);
            if (organisation.isPresent()) {
                known.add(organisation.get().id());
            } else if (country.isPresent()) {
                states.add(country.get());
            } else {
                others.add(name);
            }
        }
        return new Proponents(
                List.copyOf(known),
                List.copyOf(states),
                others.stream().distinct().toList());
    }

    private List<String> known(String scheme, List<String> codes) {
        return codes.stream()
                .filter(code -> taxonomies.term(scheme, code).isPresent())
                .distinct()
                .toList();
    }
}
