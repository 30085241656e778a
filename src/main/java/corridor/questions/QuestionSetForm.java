package corridor.questions;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A draft as it was typed, one question a row, in one language; the other languages stay as they were. */
record QuestionSetForm(LocalizedText title, List<Row> rows) {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 8_000;

    /** A question under the title of its section. */
    record Row(String section, Question question) {}

    static QuestionSetForm of(QuestionSet set, MultiValueMap<String, String> fields, Language language) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at <= WellFormed.MOST && fields.containsKey("label" + at); at++) {
            rows.add(row(set, fields, at, language));
        }
        return new QuestionSetForm(set.title().with(language, line(fields, "title")), rows);
    }

    private static Row row(QuestionSet set, MultiValueMap<String, String> fields, int at, Language language) {
        String label = line(fields, "label" + at);
        String typed = line(fields, "code" + at);
        String code = Slug.from(typed.isEmpty() ? label : typed).value();
        Optional<Question> before = set.question(code);
        Question.Kind kind = kind(line(fields, "kind" + at));
        return new Row(
                line(fields, "section" + at),
                new Question(
                        code,
                        kind,
                        before.map(Question::label).orElse(LocalizedText.EMPTY).with(language, label),
                        before.map(Question::help)
                                .orElse(LocalizedText.EMPTY)
                                .with(language, line(fields, "help" + at)),
                        fields.containsKey("needed" + at) ? Question.Need.TO_SUBMIT : Question.Need.NEVER,
                        number(line(fields, "longest" + at), LONGEST_TEXT),
                        before.map(Question::most).orElse(0),
                        kind == Question.Kind.POINTS ? number(line(fields, "weight" + at), 100) : 0,
                        kind.chosen() ? choices(before, text(fields, "choices" + at), language) : List.of(),
                        condition(line(fields, "if" + at)),
                        fields.containsKey("identifying" + at),
                        !fields.containsKey("identifying" + at),
                        fields.containsKey("public" + at)));
    }

    private static Question.Kind kind(String typed) {
        return Stream.of(Question.Kind.values())
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .orElse(Question.Kind.LINE);
    }

    private static int number(String typed, int most) {
        return typed.matches("\\d{1,5}") ? Math.min(most, Integer.parseInt(typed)) : 0;
    }

    /** Each line is a choice, with its code before a colon where it is to stay the same in other languages. */
    private static List<Choice> choices(Optional<Question> before, String typed, Language language) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(WellFormed.MOST)
                .map(line -> {
                    int colon = line.indexOf(": ");
                    String label = line.substring(colon < 0 ? 0 : colon + 2).strip();
                    String code = Slug.from(colon < 0 ? label : line.substring(0, colon))
                            .value();
                    LocalizedText known = before.stream()
                            .flatMap(one -> one.choices().stream())
                            .filter(one -> one.code().equals(code))
                            .findFirst()
                            .map(Choice::label)
                            .orElse(LocalizedText.EMPTY);
                    return new Choice(code, known.with(language, label), null);
                })
                .toList();
    }

    private static @Nullable Condition condition(String typed) {
        int equals = typed.indexOf('=');
        return equals < 1
                ? null
                : new Condition(
                        typed.substring(0, equals).strip(),
                        Set.of(typed.substring(equals + 1).strip().split("\\s+")).stream()
                                .limit(WellFormed.MOST)
                                .collect(Collectors.toSet()));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        String text = text(fields, name).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST_LINE));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : AnswerForm.clean(value);
    }

    /** With a blank question behind, one moved up or down, or one less. */
    QuestionSetForm after(String step) {
        List<Row> next = new ArrayList<>(rows);
        int at = step.matches("[a-z]+-\\d{1,2}") ? Integer.parseInt(step.replaceAll("\\D", "")) : -1;
        if (at >= 0 && at < next.size()) {
            if (step.startsWith("remove")) {
                next.remove(at);
            } else if (step.startsWith("up") && at > 0) {
                Collections.swap(next, at, at - 1);
            } else if (step.startsWith("down") && at < next.size() - 1) {
                Collections.swap(next, at, at + 1);
            }
        }
        return new QuestionSetForm(title, next);
    }

    /** Neighbours under one title make a section. Rows without a text fall away. */
    QuestionSet.Text text(QuestionSet before, Language language) {
        List<Section> sections = new ArrayList<>();
        String last = "";
        for (Row row : rows) {
            if (row.question().label().isEmpty()) {
                continue;
            }
            if (sections.isEmpty() || !row.section().equals(last)) {
                sections.add(new Section(title(before, row.section(), language), LocalizedText.EMPTY, List.of()));
                last = row.section();
            }
            Section open = sections.removeLast();
            sections.add(new Section(
                    open.title(),
                    open.help(),
                    Stream.concat(open.questions().stream(), Stream.of(row.question()))
                            .toList()));
        }
        return new QuestionSet.Text(title, sections);
    }

    private static LocalizedText title(QuestionSet before, String typed, Language language) {
        return before.sections().stream()
                .map(Section::title)
                .filter(one -> one.in(language).text().equals(typed))
                .findFirst()
                .orElseGet(() -> LocalizedText.of(language, typed));
    }
}
