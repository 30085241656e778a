package corridor.settings;

import corridor.access.Reader;
import corridor.settings.Period.Group;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of settings together; each section may be shown with what was typed in it. */
@Component
public class SettingsViews {

    private final Operators operators;
    private final Periods periods;
    private final CountryNames names;
    private final Countries countries;
    private final Boundaries boundaries;
    private final Areas areas;

    SettingsViews(
            Operators operators,
            Periods periods,
            CountryNames names,
            Countries countries,
            Boundaries boundaries,
            Areas areas) {
        this.operators = operators;
        this.periods = periods;
        this.names = names;
        this.countries = countries;
        this.boundaries = boundaries;
        this.areas = areas;
    }

    static void admit(Reader reader) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "settings-confidential"));
        }
    }

    /** The page as it stands. */
    ModelAndView page(Frame frame) {
        ModelAndView page = new ModelAndView("settings/form");
        page.addObject("frame", frame);
        page.addObject("typed", OperatorForm.of(operators.current()));
        page.addObject("problems", Map.of());
        page.addObject("logo", operators.current().logoVersion() > 0);
        page.addObject("groups", Arrays.stream(Group.values()).map(this::group).toList());
        page.addObject("names", names());
        page.addObject("note", note());
        page.addObject("areas", new AreasView(areas.version(), areas.all()));
        return page;
    }

    private GroupView group(Group group) {
        Map<String, String> standing = new TreeMap<>();
        periods.chosen(group).value().values().forEach((key, value) -> standing.put(key, String.valueOf(value)));
        return group(group, standing, Map.of());
    }

    /** A group with what was typed, on the version that stands now. */
    GroupView group(Group group, Map<String, String> typed, Map<String, String> problems) {
        return new GroupView(
                group,
                periods.chosen(group).version(),
                periods.in(group).stream()
                        .map(one -> new Row(
                                one,
                                field(one.key()),
                                typed.getOrDefault(one.key(), ""),
                                periods.of(one),
                                problems.getOrDefault(one.key(), "")))
                        .toList());
    }

    /** The page with one group as it was typed. */
    ModelAndView with(Frame frame, GroupView changed) {
        ModelAndView page = page(frame);
        List<GroupView> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            groups.add(group == changed.group() ? changed : group(group));
        }
        return page.addObject("groups", groups);
    }

    private static String field(String key) {
        return key.replace('.', '-');
    }

    private NamesView names() {
        return names(names.current().value().countries(), "");
    }

    /** Names with what was typed, on the version that stands now. */
    NamesView names(Map<String, LocalizedText> typed, String problem) {
        return new NamesView(
                names.current().version(),
                typed,
                countries.all().stream()
                        .map(one -> one.value())
                        .filter(code -> !typed.containsKey(code))
                        .sorted()
                        .toList(),
                problem);
    }

    private NoteView note() {
        Kept<BoundaryChoice> now = boundaries.current();
        return note(now.value(), "");
    }

    /** The note with what was typed, on the version that stands now. */
    NoteView note(BoundaryChoice typed, String problem) {
        return new NoteView(
                boundaries.current().version(),
                Language.ALL.stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> typed.note().exactly(language).orElse(""),
                                (one, other) -> one,
                                TreeMap::new)),
                typed.maps(),
                problem);
    }

    /** One group of numbers. */
    public record GroupView(Group group, int version, List<Row> rows) {

        public boolean wrong() {
            return rows.stream().anyMatch(row -> !row.problem().isEmpty());
        }
    }

    /**
     * One number.
     *
     * @param field its name in the form
     * @param typed empty where what is usual holds
     * @param now what holds at this moment
     */
    public record Row(Period period, String field, String typed, int now, String problem) {}

    /** The operator's own names of countries, and the codes that could be added. */
    public record NamesView(int version, Map<String, LocalizedText> names, List<String> codes, String problem) {}

    /** What is said of names and borders. */
    public record NoteView(int version, Map<Language, String> note, boolean maps, String problem) {}

    /** The areas. */
    public record AreasView(int version, List<Area> areas) {}
}
