package corridor.settings;

import corridor.settings.Period.Group;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's settings for programs: the same doors, the same refusals, each section with its version. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "Settings")
class SettingsApi {

    private static final String REFUSES =
            "Refuses 403 without the right, 412 where another has changed it since that version, 422 what is out of bounds.";

    private final Operators operators;
    private final Periods periods;
    private final CountryNames names;
    private final Boundaries boundaries;
    private final Areas areas;

    SettingsApi(Operators operators, Periods periods, CountryNames names, Boundaries boundaries, Areas areas) {
        this.operators = operators;
        this.periods = periods;
        this.names = names;
        this.boundaries = boundaries;
        this.areas = areas;
    }

    @GetMapping
    @Operation(summary = "All settings", description = "For administrators. Refuses 403 everybody else.")
    Everything show(@Parameter(hidden = true) Frame frame) {
        SettingsViews.admit(frame.reader());
        return new Everything(
                operator(operators.current()),
                numbers(Group.REMINDERS),
                numbers(Group.RETENTION),
                new Names(names.current().version(), names.current().value().countries()),
                borders(boundaries.current()),
                new AreaList(areas.version(), areas.all()));
    }

    private static Operator operator(OperatorChoice choice) {
        OperatorForm form = OperatorForm.of(choice);
        return new Operator(
                form.version(),
                form.name(),
                form.contact(),
                form.sender(),
                form.accent(),
                form.accentDark(),
                form.languages());
    }

    private Numbers numbers(Group group) {
        return new Numbers(
                periods.chosen(group).version(),
                periods.in(group).stream().collect(Collectors.toMap(Period::key, SettingsApi.this::number)));
    }

    private SetNumber number(Period period) {
        return new SetNumber(periods.of(period), period.unit().code(), period.least(), period.most(), period.usual());
    }

    private static Borders borders(Kept<BoundaryChoice> now) {
        return new Borders(now.version(), now.value().note(), now.value().maps());
    }

    @PutMapping("/operator")
    @Operation(summary = "Name, addresses, colours and languages", description = REFUSES)
    Operator operator(@Parameter(hidden = true) Frame frame, @RequestBody Operator wanted) {
        SettingsViews.admit(frame.reader());
        OperatorForm form = wanted.form();
        if (!form.problems().isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "settings-out-of-bounds"));
        }
        return operator(operators.change(frame.reader(), form).orThrow());
    }

    @PutMapping("/{group:reminders|retention}")
    @Operation(
            summary = "When areas remind; how long they keep things",
            description =
                    "values: whole numbers by key; one that is missing is as the configuration has it. " + REFUSES)
    Numbers numbers(
            @Parameter(hidden = true) Frame frame, @PathVariable String group, @RequestBody WantedNumbers wanted) {
        SettingsViews.admit(frame.reader());
        Group which = Group.valueOf(group.toUpperCase(Locale.ROOT));
        Map<String, String> typed = new TreeMap<>();
        Objects.requireNonNullElse(wanted.values(), Map.<String, Integer>of())
                .forEach((key, value) -> typed.put(key, String.valueOf(value)));
        if (!periods.in(which).stream().map(Period::key).toList().containsAll(typed.keySet())) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "settings-out-of-bounds"));
        }
        periods.change(frame.reader(), which, wanted.version(), typed).orThrow();
        return numbers(which);
    }

    @PutMapping("/country-names")
    @Operation(
            summary = "The operator's own names of countries",
            description =
                    "In place of all that stood there. names: by ISO 3166-1 alpha-2 code, then by language. " + REFUSES)
    Names names(@Parameter(hidden = true) Frame frame, @RequestBody Names wanted) {
        SettingsViews.admit(frame.reader());
        Kept<NameChoice> kept = names.change(
                        frame.reader(), wanted.version(), Objects.requireNonNullElse(wanted.names(), Map.of()))
                .orThrow();
        return new Names(kept.version(), kept.value().countries());
    }

    @PutMapping("/boundaries")
    @Operation(
            summary = "What is said of names and borders, and whether maps are drawn",
            description = "note: by language; none: Corridor's own. " + REFUSES)
    Borders boundaries(@Parameter(hidden = true) Frame frame, @RequestBody Borders wanted) {
        SettingsViews.admit(frame.reader());
        LocalizedText note = Objects.requireNonNullElse(wanted.note(), LocalizedText.EMPTY);
        return borders(boundaries
                .change(frame.reader(), wanted.version(), new BoundaryChoice(note, wanted.maps()))
                .orThrow());
    }

    @PutMapping("/areas/{area}")
    @Operation(
            summary = "Switch an area from the next start on",
            description = "Refuses 409 switching off what holds records that nobody exported as they are now, unless a "
                    + "reason is given. " + REFUSES)
    Area area(@Parameter(hidden = true) Frame frame, @PathVariable String area, @RequestBody Switch wanted) {
        return areas.change(frame.reader(), area, wanted.version(), wanted.on(), TypedText.lines(wanted.reason()))
                .orThrow();
    }

    /** All settings. */
    record Everything(
            Operator operator,
            Numbers reminders,
            Numbers retention,
            Names countryNames,
            Borders boundaries,
            AreaList areas) {}

    /** Name, addresses, colours and languages; empty where the configuration's value holds. */
    record Operator(
            int version,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String sender,
            @Nullable String accent,
            @Nullable String accentDark,
            @Nullable List<String> languages) {

        OperatorForm form() {
            return new OperatorForm(
                    version,
                    text(name).replaceAll("\\s+", " "),
                    text(contact),
                    text(sender),
                    text(accent).toLowerCase(Locale.ROOT),
                    text(accentDark).toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(languages, List.of()));
        }

        private static String text(@Nullable String value) {
            return TypedText.lines(value);
        }
    }

    /** A group of numbers by key. */
    record Numbers(int version, Map<String, SetNumber> values) {}

    /** A number, its bounds, and what holds if none is set. */
    record SetNumber(int value, String unit, int least, int most, int usual) {}

    /** Numbers to set. */
    record WantedNumbers(int version, @Nullable Map<String, Integer> values) {}

    /** Names of countries by code and language. */
    record Names(int version, @Nullable Map<String, LocalizedText> names) {}

    /** What is said of names and borders. */
    record Borders(int version, @Nullable LocalizedText note, boolean maps) {}

    /** The areas. */
    record AreaList(int version, List<Area> areas) {}

    /** How an area is switched. */
    record Switch(int version, boolean on, @Nullable String reason) {}
}
