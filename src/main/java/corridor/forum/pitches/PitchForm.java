package corridor.forum.pitches;

import corridor.actors.Named;
import corridor.forum.FormFields;
import corridor.forum.PartPeople;
import corridor.forum.pitches.Pitch.Content;
import corridor.forum.pitches.Pitch.Speaker;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pitch as it was typed.
 *
 * @param takeaways in the language of the reader
 * @param accounts who the speakers are here, in their order
 * @param practice the address of the practice that it shows
 */
public record PitchForm(
        LocalizedText title,
        LocalizedText summary,
        List<String> takeaways,
        String minutes,
        List<String> speakers,
        List<String> parts,
        List<String> accounts,
        Named organisations,
        List<String> countries,
        List<String> themes,
        List<String> days,
        String practice) {

    static final String ORGANISATION = "organisation";
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_TAKEAWAY = 300;
    public static final int SPEAKERS = 3;
    private static final int MOST_CHOSEN = 50;

    static final PitchForm BLANK = new PitchForm(
            LocalizedText.EMPTY,
            LocalizedText.EMPTY,
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            Named.NOBODY,
            List.of(),
            List.of(),
            List.of(),
            "");

    static PitchForm of(FormFields fields, Named organisations, @Nullable Pitch before) {
        List<String> speakers = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        for (int at = 0; at < SPEAKERS; at++) {
            speakers.add(fields.line("speaker-" + at));
            parts.add(fields.line("part-" + at));
            accounts.add(fields.line("account-" + at));
        }
        List<String> takeaways = new ArrayList<>();
        for (int at = 0; at <= Pitch.MOST_TAKEAWAYS; at++) {
            takeaways.add(fields.line("takeaway-" + at));
        }
        return new PitchForm(
                fields.localized(
                        "title",
                        before == null ? LocalizedText.EMPTY : before.content().title()),
                fields.localized(
                        "summary",
                        before == null ? LocalizedText.EMPTY : before.content().summary()),
                takeaways,
                fields.line("minutes"),
                speakers,
                parts,
                accounts,
                organisations,
                fields.all("country"),
                fields.all("theme"),
                fields.all("day"),
                fields.line("practice"));
    }

    static PitchForm of(Pitch pitch, Named organisations, Language language, String practice) {
        Content content = pitch.content();
        return new PitchForm(
                content.title(),
                content.summary(),
                content.takeaways().stream().map(one -> one.in(language).text()).toList(),
                content.minutes() == null ? "" : String.valueOf(content.minutes()),
                content.speakers().stream().map(Speaker::name).toList(),
                content.speakers().stream().map(Speaker::role).toList(),
                content.speakers().stream().map(PitchForm::account).toList(),
                organisations,
                content.countries().stream().map(CountryCode::value).toList(),
                content.themes(),
                content.days().stream().map(LocalDate::toString).toList(),
                practice);
    }

    private static String account(Speaker speaker) {
        return Optional.ofNullable(speaker.person())
                .map(person -> PartPeople.line(speaker.name(), person))
                .orElse("");
    }

    List<String> typedAccounts() {
        return accounts.stream().filter(one -> !one.isEmpty()).distinct().toList();
    }

    /** What was typed there; blank where nothing was. */
    public static String at(List<String> typed, int position) {
        return position < typed.size() ? typed.get(position) : "";
    }

    /** Whether every text keeps to its length and the minutes are a number. */
    boolean fits() {
        return fits(title, LONGEST_TITLE)
                && fits(summary, LONGEST_TEXT)
                && takeaways.stream().allMatch(one -> one.length() <= LONGEST_TAKEAWAY)
                && speakers.stream().allMatch(one -> one.length() <= LONGEST_TITLE)
                && parts.stream().allMatch(one -> one.length() <= LONGEST_TITLE)
                && (minutes.isEmpty()
                        || FormFields.number(minutes)
                                .filter(one -> one > 0 && one <= 120)
                                .isPresent());
    }

    private static boolean fits(LocalizedText text, int longest) {
        return text.byTag().values().stream().allMatch(one -> one.length() <= longest);
    }

    /** The same of what was not typed in the form. */
    static boolean fits(Content content) {
        Integer minutes = content.minutes();
        return fits(content.title(), LONGEST_TITLE)
                && fits(content.summary(), LONGEST_TEXT)
                && content.takeaways().stream().allMatch(one -> fits(one, LONGEST_TAKEAWAY))
                && content.speakers().size() <= SPEAKERS
                && content.speakers().stream()
                        .allMatch(one -> one.name().length() <= LONGEST_TITLE
                                && one.role().length() <= LONGEST_TITLE)
                && content.countries().size() <= 50
                && content.themes().size() <= MOST_CHOSEN
                && content.days().size() <= MOST_CHOSEN
                && (minutes == null || (minutes > 0 && minutes <= 120));
    }

    /** What stands in those fields in which another one differs. */
    Map<String, String> differing(PitchForm other) {
        return FormFields.differing(fields(), other.fields());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", FormFields.everywhere(title));
        fields.put("summary", FormFields.everywhere(summary));
        fields.put("takeaways", filled(takeaways));
        fields.put("minutes", minutes);
        fields.put("speakers", filled(speakers));
        fields.put("practice", practice);
        return fields;
    }

    private static String filled(List<String> lines) {
        return lines.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
    }

    Set<Long> owners() {
        return Set.copyOf(organisations.ids(ORGANISATION));
    }

    /**
     * What it says. Takeaways keep what they say in other languages where they did not change.
     *
     * @param known who the speakers are, by what was typed
     */
    Content content(Language language, @Nullable Pitch before, Map<String, Long> known) {
        List<LocalizedText> old = before == null ? List.of() : before.content().takeaways();
        List<LocalizedText> written = new ArrayList<>();
        for (int at = 0; at < takeaways.size(); at++) {
            String typed = takeaways.get(at);
            if (!typed.isEmpty()) {
                LocalizedText was = at < old.size() ? old.get(at) : LocalizedText.EMPTY;
                written.add(was.in(language).text().equals(typed) ? was : was.with(language, typed));
            }
        }
        List<Speaker> named = new ArrayList<>();
        for (int at = 0; at < speakers.size(); at++) {
            String name = speakers.get(at);
            if (!name.isEmpty()) {
                named.add(new Speaker(name, at(parts, at), known.get(at(accounts, at))));
            }
        }
        return new Content(
                title,
                summary,
                written,
                FormFields.number(minutes).orElse(null),
                named,
                countries.stream()
                        .flatMap(one -> FormFields.country(one).stream())
                        .toList(),
                themes,
                days.stream().flatMap(one -> FormFields.day(one).stream()).toList());
    }
}
