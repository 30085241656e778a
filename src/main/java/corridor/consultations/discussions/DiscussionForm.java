package corridor.consultations.discussions;

import corridor.consultations.discussions.Discussion.Content;
import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A discussion as it was typed, in one language.
 *
 * @param host which cycle or body opens it
 * @param questions one a line
 */
public record DiscussionForm(
        String language,
        String title,
        String text,
        String host,
        String reach,
        boolean moderated,
        String questions,
        String lastDay) {

    static DiscussionForm blank(Language language, String host) {
        return new DiscussionForm(language.tag(), "", "", host, "community", true, "", "");
    }

    static DiscussionForm of(MultiValueMap<String, String> fields) {
        return new DiscussionForm(
                one(fields, "language"),
                one(fields, "title"),
                one(fields, "text"),
                one(fields, "host"),
                one(fields, "reach"),
                !one(fields, "moderated").isEmpty(),
                one(fields, "questions"),
                one(fields, "last-day"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return TypedText.lines(value);
    }

    static DiscussionForm of(Content content, Language language) {
        return new DiscussionForm(
                language.tag(),
                content.title().exactly(language).orElse(""),
                content.text().exactly(language).orElse(""),
                Hosts.code(content),
                content.reach(),
                content.moderated(),
                content.questions().stream()
                        .map(one -> one.exactly(language).orElse(""))
                        .collect(Collectors.joining("\n")),
                content.lastDay() == null ? "" : content.lastDay().toString());
    }

    private List<String> asked() {
        return questions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What is wrong, by field: the message key below {@code consultations.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > Discussion.LONGEST_TITLE) {
            problems.put("title", title.isEmpty() ? "title" : "too-long");
        }
        if (text.length() > Discussion.LONGEST_TEXT) {
            problems.put("text", "too-long");
        }
        if (asked().size() > Discussion.MOST_QUESTIONS
                || asked().stream().anyMatch(one -> one.length() > Discussion.LONGEST_TITLE * 2)) {
            problems.put("questions", asked().size() > Discussion.MOST_QUESTIONS ? "too-many" : "too-long");
        }
        if (!lastDay.isEmpty() && day().isEmpty()) {
            problems.put("last-day", "day");
        }
        return problems;
    }

    private Optional<LocalDate> day() {
        try {
            return lastDay.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(lastDay)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What was typed, without problems, beside what is there already in other languages. */
    Content content(Optional<Content> before) {
        Language tongue = Language.of(language).orElse(Language.ENGLISH);
        return new Content(
                before.map(Content::title).orElse(LocalizedText.EMPTY).with(tongue, title),
                before.map(Content::text).orElse(LocalizedText.EMPTY).with(tongue, AnswerForm.clean(text)),
                Hosts.cycle(host),
                Hosts.body(host),
                Discussion.REACHES.contains(reach) ? reach : "community",
                moderated,
                questions(before.map(Content::questions).orElse(List.of()), tongue),
                day().orElse(null));
    }

    /** Each beside what stands in its place in other languages. */
    private List<LocalizedText> questions(List<LocalizedText> before, Language tongue) {
        List<LocalizedText> all = new ArrayList<>();
        for (String one : asked()) {
            int at = all.size();
            all.add((at < before.size() ? before.get(at) : LocalizedText.EMPTY).with(tongue, one));
        }
        return all;
    }
}
