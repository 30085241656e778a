package corridor.practices.submissions;

import corridor.actors.Organisations;
import corridor.practices.Completeness;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.submissions.SubmissionView.Line;
import corridor.practices.submissions.SubmissionView.Missing;
import corridor.practices.submissions.SubmissionView.Option;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the screens of the form for a reader. */
@Component
class SubmissionViews {

    private final Submissions submissions;
    private final Readings readings;
    private final Practices practices;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final Countries countries;

    SubmissionViews(
            Submissions submissions,
            Readings readings,
            Practices practices,
            Organisations organisations,
            Taxonomies taxonomies,
            Countries countries) {
        this.submissions = submissions;
        this.readings = readings;
        this.practices = practices;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    SubmissionView view(Frame frame, Practice practice, Step step, Typed typed, Map<String, Problem> problems) {
        return view(frame, practice, step, typed, problems, Map.of());
    }

    /** The screen with what was typed, beside what somebody else has saved meanwhile. */
    SubmissionView outrun(Frame frame, Practice practice, Step step, Typed typed) {
        Typed stored = submissions.screen(step).read(practice, frame.language());
        Map<String, String> theirs = new LinkedHashMap<>();
        for (String field : stored.values().keySet()) {
            if (!stored.all(field).equals(typed.all(field))) {
                theirs.put(field, String.join(", ", stored.all(field)));
            }
        }
        return view(frame, practice, step, typed, Map.of(), theirs);
    }

    private SubmissionView view(
            Frame frame,
            Practice practice,
            Step step,
            Typed typed,
            Map<String, Problem> problems,
            Map<String, String> theirs) {
        return new SubmissionView(
                practice.id(),
                practice.slug().value(),
                practice.version(),
                practice.state(),
                practice.published(),
                owner(frame, practice),
                practice.language(),
                step,
                typed,
                problems,
                theirs,
                Completeness.missing(practice).stream()
                        .map(field -> new Missing(field, Step.holding(field)))
                        .toList(),
                sending(frame, practice),
                practice.state().equals("returned") ? reason(practice) : null,
                readings.of(practice).orElse(null));
    }

    private @Nullable Offer sending(Frame frame, Practice practice) {
        return practices.offers(frame.reader(), practice).stream()
                .filter(offer -> practice.owner() != null)
                .filter(offer -> List.of("submit", "resubmit").contains(offer.action()))
                .findFirst()
                .orElse(null);
    }

    private String reason(Practice practice) {
        return practices.history(practice).stream()
                .filter(one -> List.of("return", "object").contains(one.action()))
                .findFirst()
                .map(one -> one.reason())
                .orElse("");
    }

    private String owner(Frame frame, Practice practice) {
        return practice.organisations().stream()
                .flatMap(id -> organisations.find(id).stream())
                .findFirst()
                .map(one -> one.name().in(frame.language()).text())
                .orElse("");
    }

    List<Line> lines(Frame frame, List<Practice> listed) {
        return listed.stream().map(one -> line(frame, one)).toList();
    }

    private Line line(Frame frame, Practice practice) {
        boolean open = List.of("draft", "returned").contains(practice.state());
        return new Line(
                practice.id(),
                practice.content().title().in(frame.language()).text(),
                owner(frame, practice),
                practice.state(),
                frame.date(practice.stateSince()),
                open ? "/submissions/" + practice.id() + "/start" : "/practices/" + practice.slug(),
                open,
                Completeness.missing(practice).size());
    }

    Map<String, List<Option>> options(Frame frame, Step step) {
        return switch (step) {
            case PLACE ->
                Map.of(
                        "country",
                        countries.all().stream()
                                .map(one -> new Option(
                                        one.value(),
                                        countries.name(one, frame.language()).text()))
                                .sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                                .toList(),
                        "level",
                        terms(frame, "levels"),
                        "maturity",
                        terms(frame, "maturity"));
            case OUTCOME ->
                Map.of(
                        "resource-kind",
                        terms(frame, Resources.KINDS),
                        "resource-language",
                        Language.ALL.stream()
                                .map(one -> new Option(one.tag(), one.ownName()))
                                .toList());
            case SORTING ->
                Map.of(
                        "theme",
                        terms(frame, Taxonomies.THEMES),
                        "objective",
                        numbered(frame, Taxonomies.OBJECTIVES),
                        "target",
                        numbered(frame, Taxonomies.TARGETS),
                        "stage",
                        terms(frame, "stages"),
                        "marker",
                        terms(frame, "markers"));
            default -> Map.of();
        };
    }

    private List<Option> terms(Frame frame, String scheme) {
        return taxonomies.scheme(scheme).terms().stream()
                .map(term -> new Option(
                        term.code(), term.label().in(frame.language()).text()))
                .toList();
    }

    private List<Option> numbered(Frame frame, String scheme) {
        return taxonomies.scheme(scheme).terms().stream()
                .map(term -> new Option(
                        term.code(),
                        term.code() + " " + term.label().in(frame.language()).text()))
                .toList();
    }
}
