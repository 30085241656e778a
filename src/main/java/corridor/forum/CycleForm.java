package corridor.forum;

import corridor.actors.Named;
import corridor.actors.Organisation;
import corridor.forum.Cycle.Content;
import corridor.forum.Cycle.Theme;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cycle as it was typed. */
public record CycleForm(
        LocalizedText title,
        LocalizedText theme,
        LocalizedText vision,
        String number,
        String from,
        String until,
        String zone,
        String place,
        String country,
        Named host,
        List<String> constituencies,
        List<String> themeTitles,
        List<String> themeTerms) {

    static final String HOST = "host";
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 4_000;
    public static final int THEMES = 8;

    static CycleForm of(FormFields fields, Named host, @Nullable Cycle before) {
        List<String> titles = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (int at = 0; at < THEMES; at++) {
            titles.add(fields.line("theme-title-" + at));
            terms.add(fields.line("theme-term-" + at));
        }
        return new CycleForm(
                fields.localized("title", before == null ? LocalizedText.EMPTY : before.title()),
                fields.localized(
                        "theme",
                        before == null ? LocalizedText.EMPTY : before.content().theme()),
                fields.localized(
                        "vision",
                        before == null ? LocalizedText.EMPTY : before.content().vision()),
                fields.line("number"),
                fields.line("from"),
                fields.line("until"),
                fields.line("zone"),
                fields.line("place"),
                fields.line("country"),
                host,
                fields.all("constituency"),
                titles,
                terms);
    }

    static CycleForm blank(int number) {
        List<String> none = java.util.Collections.nCopies(THEMES, "");
        return new CycleForm(
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                String.valueOf(number),
                "",
                "",
                "UTC",
                "",
                "",
                Named.NOBODY,
                List.of(),
                none,
                none);
    }

    static CycleForm of(Cycle cycle, Named host, Language language) {
        Content content = cycle.content();
        List<String> titles = new ArrayList<>(java.util.Collections.nCopies(THEMES, ""));
        List<String> terms = new ArrayList<>(titles);
        for (int at = 0; at < Math.min(THEMES, content.themes().size()); at++) {
            Theme theme = content.themes().get(at);
            titles.set(at, theme.title().in(language).text());
            terms.set(at, theme.term() == null ? "" : theme.term());
        }
        return new CycleForm(
                content.title(),
                content.theme(),
                content.vision(),
                said(cycle.number()),
                said(content.dates().from()),
                said(content.dates().until()),
                content.zone().getId(),
                said(content.place()),
                said(content.hostCountry()),
                host,
                content.constituencies(),
                titles,
                terms);
    }

    private static String said(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }

    public String themeTitle(int at) {
        return themeTitles.get(at);
    }

    public String themeTerm(int at) {
        return themeTerms.get(at);
    }

    @Nullable
    Integer counted() {
        return FormFields.number(number).orElse(null);
    }

    /** What it says, once there are no problems. Themes keep what they say in other languages. */
    Content content(Language language, @Nullable Cycle before) {
        DateSpan known = before == null ? DateSpan.UNKNOWN : before.dates();
        return new Content(
                title,
                theme,
                vision,
                place.isEmpty() ? null : place,
                FormFields.country(country).orElse(null),
                host.one(HOST).map(Organisation::id).orElse(null),
                new DateSpan(
                        FormFields.day(from).orElse(null),
                        FormFields.day(until).orElse(null),
                        from.isEmpty() ? known.year() : null,
                        from.isEmpty() ? known.month() : null),
                ZoneId.of(zone),
                themes(language, before == null ? List.of() : before.content().themes()),
                constituencies);
    }

    private List<Theme> themes(Language language, List<Theme> before) {
        List<Theme> themes = new ArrayList<>();
        for (int at = 0; at < THEMES; at++) {
            if (!themeTitles.get(at).isEmpty()) {
                Theme old = at < before.size()
                        ? before.get(at)
                        : new Theme(LocalizedText.EMPTY, LocalizedText.EMPTY, null, "");
                boolean same = old.title().in(language).text().equals(themeTitles.get(at));
                themes.add(new Theme(
                        same ? old.title() : old.title().with(language, themeTitles.get(at)),
                        old.description(),
                        themeTerms.get(at).isEmpty() ? null : themeTerms.get(at),
                        old.source()));
            }
        }
        themes.addAll(before.stream().skip(THEMES).toList());
        return themes;
    }

    /** What stands in those fields in which another one differs. */
    Map<String, String> differing(CycleForm other, Language language) {
        return FormFields.differing(fields(language), other.fields(language));
    }

    private Map<String, String> fields(Language language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title.in(language).text());
        fields.put("theme", theme.in(language).text());
        fields.put("vision", vision.in(language).text());
        fields.put("number", number);
        fields.put("from", from);
        fields.put("until", until);
        fields.put("zone", zone);
        fields.put("place", place);
        return fields;
    }
}
