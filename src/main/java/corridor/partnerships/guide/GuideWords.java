package corridor.partnerships.guide;

import corridor.partnerships.Partnership;
import corridor.partnerships.guide.Compared.Row;
import corridor.partnerships.guide.GuideFacts.Fact;
import corridor.partnerships.guide.GuideView.Line;
import corridor.partnerships.plan.Gap;
import corridor.questions.Question;
import corridor.questions.QuestionView.Field;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Says in the words of a language what is on record and what others chose. */
final class GuideWords {

    private GuideWords() {}

    static List<String> others(Frame frame, Field field, List<Row> rows) {
        Question question = field.question();
        return Compared.of(question, rows)
                .map(found -> question.kind() == Question.Kind.CHOICES
                        ? field.options().stream()
                                .filter(option -> found.choices().containsKey(option.code()))
                                .map(option -> frame.t(
                                        "guide.others.chose",
                                        option.label().text(),
                                        Objects.requireNonNull(found.choices().get(option.code())),
                                        found.answers()))
                                .toList()
                        : List.of(frame.t("guide.others.level", frame.number(found.mean()), found.answers())))
                .orElse(List.of());
    }

    static Line line(Frame frame, Partnership one, Fact fact) {
        Object[] args = fact.args().stream()
                .map(each -> switch (each) {
                    case LocalizedText text -> frame.in(text).text();
                    case BigDecimal amount -> frame.number(amount);
                    case String text when text.equals(Gap.HOURS) -> frame.t("partnerships.hours");
                    default -> each;
                })
                .toArray();
        return new Line(
                frame.t("guide.fact." + fact.sentence(), args),
                fact.kind().isEmpty() ? null : one.url() + "/plan/" + fact.kind());
    }
}
