package corridor.consultations.inquiries;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.inquiries.Inquiry.Content;
import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
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
 * An inquiry as it was typed, in one language.
 *
 * @param addressees organisations by name, one a line
 * @param reminders numbers of days, separated by commas
 */
public record InquiryForm(
        String language,
        String title,
        String text,
        String cycle,
        String addressees,
        String questions,
        String lastDay,
        String reminders) {

    static InquiryForm blank(Language language, String cycle) {
        return new InquiryForm(language.tag(), "", "", cycle, "", "", "", "14, 3");
    }

    static InquiryForm of(MultiValueMap<String, String> fields) {
        return new InquiryForm(
                one(fields, "language"),
                one(fields, "title"),
                one(fields, "text"),
                one(fields, "cycle"),
                one(fields, "addressees"),
                one(fields, "questions"),
                one(fields, "last-day"),
                one(fields, "reminders"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    static InquiryForm of(Content content, Language language, Organisations organisations) {
        return new InquiryForm(
                language.tag(),
                content.title().exactly(language).orElse(""),
                content.text().exactly(language).orElse(""),
                content.cycle() == null ? "" : content.cycle().toString(),
                organisations.find(content.addressees()).stream()
                        .map(one -> one.name().in(language).text())
                        .collect(Collectors.joining("\n")),
                content.questions() == null ? "" : content.questions().toString(),
                content.lastDay() == null ? "" : content.lastDay().toString(),
                content.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Stream<String> names() {
        return addressees.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** Names that are nobody's here. */
    List<String> unknown(Organisations organisations) {
        var recogniser = organisations.recogniser();
        return names().filter(line -> recogniser.apply(line).isEmpty()).toList();
    }

    /** What is wrong, by field: the message key below {@code consultations.wrong}. */
    Map<String, String> problems(Organisations organisations) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > Inquiry.LONGEST_TITLE) {
            problems.put("title", title.isEmpty() ? "title" : "too-long");
        }
        if (text.length() > Inquiry.LONGEST_TEXT) {
            problems.put("text", "too-long");
        }
        if (names().count() > Inquiry.MOST_ADDRESSEES || addressees.length() > 100_000) {
            problems.put("addressees", "too-many");
        } else if (!unknown(organisations).isEmpty()) {
            problems.put("addressees", "unknown");
        }
        if (!lastDay.isEmpty() && day(lastDay).isEmpty()) {
            problems.put("last-day", "day");
        }
        if (!reminders.matches("(\\d{1,3}(\\s*,\\s*\\d{1,3}){0,5})?")) {
            problems.put("reminders", "reminders");
        }
        return problems;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What was typed, without problems, beside what is there already in other languages. */
    Content content(Optional<Content> before, Organisations organisations) {
        Language tongue = Language.of(language).orElse(Language.ENGLISH);
        var recogniser = organisations.recogniser();
        return new Content(
                before.map(Content::title).orElse(LocalizedText.EMPTY).with(tongue, title),
                before.map(Content::text).orElse(LocalizedText.EMPTY).with(tongue, AnswerForm.clean(text)),
                cycle.matches("\\d{1,18}") ? Long.valueOf(cycle) : null,
                names().flatMap(line -> recogniser.apply(line).stream())
                        .map(Organisation::id)
                        .distinct()
                        .toList(),
                questions.matches("\\d{1,18}") ? Long.valueOf(questions) : null,
                day(lastDay).orElse(null),
                Stream.of(reminders.split(",", -1))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .distinct()
                        .toList());
    }
}
