package corridor.consultations;

import corridor.consultations.Consultation.Content;
import corridor.questions.AnswerForm;
import corridor.shared.Composition;
import corridor.shared.Constituency;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A consultation as it was typed, in one language.
 *
 * @param takeaways one a line
 * @param listed numbers by code of constituency
 */
public record ConsultationForm(
        String language,
        String title,
        String text,
        String cycle,
        String day,
        String until,
        String total,
        Map<String, String> listed,
        String takeaways) {

    static ConsultationForm blank(Language language, String cycle) {
        return new ConsultationForm(language.tag(), "", "", cycle, "", "", "", Map.of(), "");
    }

    static ConsultationForm of(Content content, Language language) {
        Map<String, String> listed = new LinkedHashMap<>();
        content.composition().listed().forEach((code, number) -> listed.put(code, String.valueOf(number)));
        return new ConsultationForm(
                language.tag(),
                content.title().exactly(language).orElse(""),
                content.text().exactly(language).orElse(""),
                text(content.cycle()),
                text(content.day()),
                text(content.until()),
                text(content.composition().total()),
                listed,
                content.takeaways().stream().map(one -> one.in(language).text()).collect(Collectors.joining("\n")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static ConsultationForm of(MultiValueMap<String, String> fields) {
        Map<String, String> listed = new LinkedHashMap<>();
        for (Constituency one : Constituency.values()) {
            listed.put(one.code(), one(fields, "listed-" + one.code()));
        }
        return new ConsultationForm(
                one(fields, "language"),
                one(fields, "title"),
                one(fields, "text"),
                one(fields, "cycle"),
                one(fields, "day"),
                one(fields, "until"),
                one(fields, "total"),
                listed,
                one(fields, "takeaways"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : AnswerForm.clean(value);
    }

    /** What is wrong, by field: the message key below {@code consultations.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > Consultation.LONGEST_TITLE) {
            problems.put("title", title.isEmpty() ? "title" : "too-long");
        }
        if (!day.isEmpty() && day(day).isEmpty()) {
            problems.put("day", "day");
        }
        if (!until.isEmpty() && !follows()) {
            problems.put("until", "until");
        }
        if (!number(total)) {
            problems.put("total", "number");
        }
        listed.forEach((code, number) -> {
            if (!number(number)) {
                problems.put("listed-" + code, "number");
            }
        });
        if (takeaways.lines().filter(line -> !line.isBlank()).count() > Consultation.MOST_TAKEAWAYS) {
            problems.put("takeaways", "too-many");
        }
        return problems;
    }

    private boolean follows() {
        Optional<LocalDate> last = day(until);
        return day(day).filter(first -> last.filter(one -> !one.isBefore(first)).isPresent())
                .isPresent();
    }

    private static boolean number(String typed) {
        return typed.matches("\\d{0,6}");
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** Why the numbers cannot all be right. */
    Optional<Refusal> exceeding() {
        return Composition.problem(parsedTotal(), parsedListed());
    }

    private @Nullable Integer parsedTotal() {
        return total.isEmpty() ? null : Integer.valueOf(total);
    }

    private Map<String, Integer> parsedListed() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        listed.forEach((code, number) -> {
            if (!number.isEmpty()) {
                numbers.put(code, Integer.valueOf(number));
            }
        });
        return numbers;
    }

    /** What was typed, without problems, beside what is there already in other languages. */
    Content content(Optional<Content> before) {
        Language tongue = Language.of(language).orElse(Language.ENGLISH);
        LocalizedText titled = before.map(Content::title).orElse(LocalizedText.EMPTY);
        LocalizedText told = before.map(Content::text).orElse(LocalizedText.EMPTY);
        return new Content(
                titled.with(tongue, title),
                told.with(tongue, text),
                cycle.matches("\\d{1,18}") ? Long.valueOf(cycle) : null,
                day(day).orElse(null),
                day(until).orElse(null),
                new Composition(parsedTotal(), parsedListed()),
                takeaways(tongue, before.map(Content::takeaways).orElse(List.of())));
    }

    /** Line by line; other languages stay where the number of takeaways is the same. */
    private List<LocalizedText> takeaways(Language tongue, List<LocalizedText> before) {
        List<String> lines = takeaways
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<LocalizedText> all = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            LocalizedText there = lines.size() == before.size() ? before.get(at) : LocalizedText.EMPTY;
            all.add(there.with(tongue, lines.get(at)));
        }
        return all;
    }
}
