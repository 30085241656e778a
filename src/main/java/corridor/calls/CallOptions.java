package corridor.calls;

import corridor.questions.Purpose;
import corridor.questions.QuestionSets;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form of a call offers. */
@Component
class CallOptions {

    private final Taxonomies taxonomies;
    private final Countries countries;
    private final QuestionSets sets;

    CallOptions(Taxonomies taxonomies, Countries countries, QuestionSets sets) {
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.sets = sets;
    }

    CallView.Options of(Frame frame) {
        return new CallView.Options(
                taxonomies.scheme("organisation-kinds").terms().stream()
                        .map(one -> new CallView.Option(
                                one.code(), one.label().in(frame.language()).text()))
                        .toList(),
                sorted(
                        frame,
                        countries.all().stream()
                                .map(one -> new CallView.Option(
                                        one.value(),
                                        countries.name(one, frame.language()).text()))),
                sets.offered(Purpose.CALL).stream()
                        .map(one -> new CallView.Option(
                                String.valueOf(one.id()),
                                one.title().in(frame.language()).text()))
                        .toList(),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(one ->
                                one.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                        .sorted()
                        .toList());
    }

    private static List<CallView.Option> sorted(Frame frame, Stream<CallView.Option> options) {
        return options.sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                .toList();
    }
}
