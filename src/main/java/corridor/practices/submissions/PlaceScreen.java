package corridor.practices.submissions;

import corridor.practices.Classification;
import corridor.practices.Classification.Places;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.Years;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where, between which countries, on which level, since when, how far it has come and what shows it. */
@Component
class PlaceScreen implements Screen {

    private static final int EARLIEST = 1900;

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final CorridorFields corridors;
    private final Clock clock;

    PlaceScreen(Countries countries, Taxonomies taxonomies, CorridorFields corridors, Clock clock) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.corridors = corridors;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.PLACE;
    }

    @Override
    public Typed read(Practice practice, Language reader) {
        Classification sorted = practice.content().classification();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(
                "country",
                sorted.places().countries().stream()
                        .map(one -> countries.name(one, reader).text())
                        .toList());
        corridors.read(sorted.places(), reader, values);
        values.put("level", sorted.levels());
        values.put("from", year(sorted.years().from()));
        values.put("to", year(sorted.years().to()));
        values.put(
                "evidence",
                StoryScreen.text(practice.content().narrative().particulars().evidence(), practice));
        values.put("maturity", Stream.ofNullable(sorted.maturity()).toList());
        return new Typed(values);
    }

    private static List<String> year(@Nullable Integer year) {
        return year == null ? List.of() : List.of(year.toString());
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        typed.all("country").stream()
                .filter(name -> countries.recognise(name).isEmpty())
                .findFirst()
                .ifPresent(name -> problems.put("country", Problem.of("country-unknown", name)));
        corridors.check(problems, typed);
        Longest.check(problems, typed, "evidence");
        int latest = Year.now(clock).getValue() + 1;
        for (String field : List.of("from", "to")) {
            if (!typed.one(field).isEmpty()
                    && year(typed, field).filter(one -> one <= latest).isEmpty()) {
                problems.put(field, Problem.of("year-malformed", String.valueOf(latest)));
            }
        }
        if (problems.isEmpty()
                && year(typed, "from").isPresent()
                && year(typed, "to")
                        .filter(to -> to < year(typed, "from").get())
                        .isPresent()) {
            problems.put("to", Problem.of("years-reversed", ""));
        }
        return problems;
    }

    private static Optional<Integer> year(Typed typed, String field) {
        return typed.one(field).matches("\\d{4}")
                ? Optional.of(Integer.valueOf(typed.one(field))).filter(year -> year >= EARLIEST)
                : Optional.empty();
    }

    @Override
    public PracticeContent write(Practice practice, Typed typed) {
        PracticeContent content = practice.content();
        Classification sorted = content.classification();
        List<CountryCode> places = typed.all("country").stream()
                .flatMap(name -> countries.recognise(name).stream())
                .distinct()
                .toList();
        return new PracticeContent(
                content.title(),
                content.summary(),
                new Classification(
                        sorted.proponents(),
                        new Places(places, sorted.places().regions(), corridors.write(typed)),
                        known("levels", typed.all("level")),
                        sorted.themes(),
                        sorted.objectives(),
                        sorted.targets(),
                        sorted.stages(),
                        sorted.markers(),
                        known("maturity", typed.all("maturity")).stream()
                                .findFirst()
                                .orElse(null),
                        new Years(
                                year(typed, "from").orElse(null),
                                year(typed, "to").orElse(null))),
                content.narrative()
                        .with(content.narrative()
                                .particulars()
                                .withEvidence(typed.over(
                                        content.narrative().particulars().evidence(),
                                        "evidence",
                                        practice.language()))));
    }

    private List<String> known(String scheme, List<String> codes) {
        return codes.stream()
                .filter(code -> taxonomies.term(scheme, code).isPresent())
                .distinct()
                .toList();
    }
}
