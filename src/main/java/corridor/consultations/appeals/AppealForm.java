package corridor.consultations.appeals;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.appeals.Appeal.Content;
import corridor.shared.Constituency;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A call to action as it was typed, in one language.
 *
 * @param leads organisations and countries by name, one a line
 * @param unnamed by code of a constituency: a number, or a question mark where some took part and nobody knows how many
 */
public record AppealForm(
        String language, String title, String text, String leads, Map<String, String> unnamed, String launched) {

    static AppealForm blank(Language language) {
        return new AppealForm(language.tag(), "", "", "", Map.of(), "");
    }

    static AppealForm of(MultiValueMap<String, String> fields) {
        Map<String, String> unnamed = new LinkedHashMap<>();
        for (Constituency one : Constituency.values()) {
            unnamed.put(one.code(), one(fields, "unnamed-" + one.code()));
        }
        return new AppealForm(
                one(fields, "language"),
                one(fields, "title"),
                one(fields, "text"),
                one(fields, "leads"),
                unnamed,
                one(fields, "launched"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    static AppealForm of(Content content, Language language, Organisations organisations, Countries countries) {
        Map<String, String> unnamed = new LinkedHashMap<>();
        content.unnamed()
                .forEach((code, number) ->
                        unnamed.put(code, number.map(String::valueOf).orElse("?")));
        return new AppealForm(
                language.tag(),
                content.title().exactly(language).orElse(""),
                content.text().exactly(language).orElse(""),
                Stream.concat(
                                content.countries().stream()
                                        .map(one ->
                                                countries.name(one, language).text()),
                                organisations.find(content.organisations()).stream()
                                        .map(one -> one.name().in(language).text()))
                        .collect(Collectors.joining("\n")),
                unnamed,
                content.launched() == null ? "" : content.launched().toString());
    }

    private List<String> names() {
        return leads.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(100)
                .toList();
    }

    /** What is wrong, by field: the message key below {@code consultations.wrong}. */
    Map<String, String> problems(Organisations organisations, Countries countries) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > Appeal.LONGEST_TITLE) {
            problems.put("title", title.isEmpty() ? "title" : "too-long");
        }
        if (text.isEmpty() || text.length() > Appeal.LONGEST_TEXT) {
            problems.put("text", text.isEmpty() ? "text" : "too-long");
        }
        var recogniser = organisations.recogniser();
        if (names().stream()
                .anyMatch(line -> countries.recognise(line).isEmpty()
                        && recogniser.apply(line).isEmpty())) {
            problems.put("leads", "unknown");
        }
        unnamed.forEach((code, number) -> {
            if (!number.matches("\\d{0,5}|\\?")) {
                problems.put("unnamed-" + code, "number");
            }
        });
        if (!launched.isEmpty() && day().isEmpty()) {
            problems.put("launched", "day");
        }
        return problems;
    }

    private Optional<LocalDate> day() {
        try {
            return launched.matches("(19|20)\\d\\d-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(launched))
                    : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What was typed, without problems, beside what is there already in other languages. */
    Content content(Optional<Content> before, Organisations organisations, Countries countries) {
        Language tongue = Language.of(language).orElse(Language.ENGLISH);
        var recogniser = organisations.recogniser();
        List<CountryCode> led = names().stream()
                .flatMap(line -> countries.recognise(line).stream())
                .distinct()
                .toList();
        Map<String, Optional<Integer>> others = new LinkedHashMap<>();
        unnamed.forEach((code, number) -> {
            if (!number.isEmpty()) {
                others.put(code, number.equals("?") ? Optional.empty() : Optional.of(Integer.valueOf(number)));
            }
        });
        return new Content(
                before.map(Content::title).orElse(LocalizedText.EMPTY).with(tongue, title),
                before.map(Content::text).orElse(LocalizedText.EMPTY).with(tongue, text),
                names().stream()
                        .filter(line -> countries.recognise(line).isEmpty())
                        .flatMap(line -> recogniser.apply(line).stream())
                        .map(Organisation::id)
                        .distinct()
                        .toList(),
                led,
                others,
                day().orElse(null));
    }
}
