package corridor.forum;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import corridor.forum.CycleEditPage.Option;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of forums offer to choose from. */
@Component
public class CycleChoices {

    private final Countries countries;
    private final Taxonomies taxonomies;

    CycleChoices(Countries countries, Taxonomies taxonomies) {
        this.countries = countries;
        this.taxonomies = taxonomies;
    }

    public List<Option> countries(Frame frame) {
        return sorted(
                frame,
                countries.all().stream()
                        .map(one -> new Option(
                                one.value(),
                                countries.name(one, frame.language()).text())));
    }

    /** The terms of a scheme, in its order. */
    public List<Option> terms(Frame frame, String scheme) {
        return taxonomies.scheme(scheme).terms().stream()
                .map(term -> new Option(
                        term.code(), term.title().in(frame.language()).text()))
                .toList();
    }

    /** Zones by the names of their places; the one of no place first. */
    List<Option> zones(Frame frame) {
        return Stream.concat(
                        Stream.of(new Option("UTC", "UTC")),
                        sorted(
                                frame,
                                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                                        .filter(ZoneId.getAvailableZoneIds()::contains)
                                        .map(id -> new Option(id, frame.zone(ZoneId.of(id)) + " (" + id + ")")))
                                .stream())
                .toList();
    }

    private static List<Option> sorted(Frame frame, Stream<Option> options) {
        java.util.Comparator<Object> order = frame.alphabetical();
        return options.sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }
}
