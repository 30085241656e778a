package corridor.questions;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts questions and answers into the words of a language. */
@Component
public class QuestionViews {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Naming naming;

    QuestionViews(Countries countries, Taxonomies taxonomies, Naming naming) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.naming = naming;
    }

    /** The form with what was answered and what is wrong with it, by code. */
    public QuestionView.Form form(Frame frame, QuestionSet set, Answers answers, Map<String, String> problems) {
        return form(frame, set, answers, problems, Map.of());
    }

    /** The same with the documents that were attached, by the value that means them. */
    public QuestionView.Form form(
            Frame frame,
            QuestionSet set,
            Answers answers,
            Map<String, String> problems,
            Map<String, QuestionView.Attached> documents) {
        return new QuestionView.Form(set.sections().stream()
                .map(section -> new QuestionView.Part(
                        section.title().in(frame.language()),
                        section.help().in(frame.language()),
                        section.questions().stream()
                                .map(one -> new QuestionView.Field(
                                        one,
                                        answers.to(one.code()),
                                        problems.get(one.code()),
                                        options(frame, one),
                                        named(frame, one, answers.to(one.code())),
                                        attached(frame, one, answers.to(one.code()), documents)))
                                .toList()))
                .toList());
    }

    private List<QuestionView.Option> options(Frame frame, Question question) {
        return switch (question.kind()) {
            case CHOICE, CHOICES, LEVELLED ->
                question.choices().stream()
                        .map(one ->
                                new QuestionView.Option(one.code(), one.label().in(frame.language())))
                        .toList();
            case COUNTRY, COUNTRIES ->
                sorted(
                        frame,
                        countries.all().stream()
                                .map(one ->
                                        new QuestionView.Option(one.value(), countries.name(one, frame.language()))));
            case THEME ->
                taxonomies.scheme(Taxonomies.THEMES).terms().stream()
                        .map(one ->
                                new QuestionView.Option(one.code(), one.label().in(frame.language())))
                        .toList();
            case YES_NO ->
                List.of(plain(frame, "yes", frame.t("questions.yes")), plain(frame, "no", frame.t("questions.no")));
            default -> List.of();
        };
    }

    private Named named(Frame frame, Question question, Answer answer) {
        return question.kind() == Question.Kind.ORGANISATION
                ? naming.of(frame, AnswerForm.PREFIX + question.code(), answer.one())
                : Named.NOBODY;
    }

    /** What a form says; of organisations the slugs, where it is clear who is meant. */
    public Answers answers(QuestionSet set, MultiValueMap<String, String> sent) {
        String[] fields = set.questions().stream()
                .filter(one -> one.kind() == Question.Kind.ORGANISATION)
                .map(one -> AnswerForm.PREFIX + one.code())
                .toArray(String[]::new);
        return AnswerForm.of(set, naming.withSlugs(sent, fields));
    }

    private static QuestionView.Option plain(Frame frame, String code, String text) {
        return new QuestionView.Option(code, new Rendering(text, frame.language(), false));
    }

    private static List<QuestionView.Option> sorted(Frame frame, Stream<QuestionView.Option> options) {
        return options.sorted((one, other) -> frame.alphabetical()
                        .compare(one.label().text(), other.label().text()))
                .toList();
    }

    /** What was answered, in words; what was not asked or not answered is left out. */
    public List<QuestionView.Said> said(Frame frame, QuestionSet set, Answers answers) {
        return said(frame, set, answers, Map.of());
    }

    /** The same with documents, by the value that means them. */
    public List<QuestionView.Said> said(
            Frame frame, QuestionSet set, Answers answers, Map<String, QuestionView.Attached> documents) {
        return set.questions().stream()
                .filter(one -> answers.asks(set, one) && !answers.to(one.code()).isEmpty())
                .map(one -> new QuestionView.Said(
                        one,
                        one.label().in(frame.language()),
                        texts(frame, one, answers.to(one.code())),
                        attached(frame, one, answers.to(one.code()), documents)))
                .toList();
    }

    /** One that nobody was given stands there without a name. */
    private static List<QuestionView.Attached> attached(
            Frame frame, Question question, Answer answer, Map<String, QuestionView.Attached> documents) {
        return question.kind() != Question.Kind.DOCUMENT
                ? List.of()
                : answer.values().stream()
                        .map(value -> documents.getOrDefault(
                                value,
                                new QuestionView.Attached(
                                        value,
                                        frame.t("questions.kind.document"),
                                        frame.t("questions.document.waits"),
                                        "")))
                        .toList();
    }

    private List<String> texts(Frame frame, Question question, Answer answer) {
        if (question.kind() == Question.Kind.DOCUMENT) {
            return List.of();
        }
        if (question.kind() == Question.Kind.ORGANISATION) {
            return answer.values().stream()
                    .map(value -> naming.line(frame, value).typed())
                    .toList();
        }
        Map<String, String> names = options(frame, question).stream()
                .collect(Collectors.toMap(
                        QuestionView.Option::code, one -> one.label().text(), (one, same) -> one));
        return answer.values().stream()
                .filter(value -> !value.isBlank())
                .map(value -> names.getOrDefault(value, value))
                .toList();
    }
}
