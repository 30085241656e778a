package corridor.forum.sessions;

import corridor.forum.CycleEditPage.Option;
import corridor.questions.Purpose;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guiding questions of a session: which number of a set it goes by, and what is new or reworded since the one before. */
@Component
class GuidingQuestions implements SessionPanel {

    private static final int FIRST = 5;

    private final QuestionSets sets;

    GuidingQuestions(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        Long questions = session.content().questions();
        return questions == null ? Optional.empty() : sets.find(questions).map(set -> panel(frame, set));
    }

    private Panel panel(Frame frame, QuestionSet set) {
        Optional<QuestionSet> before = sets.list(frame.reader(), set.slug()).stream()
                .filter(one -> one.number() == set.number() - 1 && !one.draft())
                .findFirst();
        List<Panel.Line> lines = new ArrayList<>();
        for (Question question : set.questions()) {
            var label = frame.in(question.label());
            lines.add(new Panel.Line(
                    (lines.size() + 1) + ". " + label.text(),
                    label.language(),
                    null,
                    before.map(one -> since(frame, one, question)).orElse("")));
        }
        return new Panel(
                frame.t("session.questions"),
                lines,
                frame.t("session.questions.version", set.number()),
                List.of(),
                FIRST);
    }

    private static String since(Frame frame, QuestionSet before, Question question) {
        return before.question(question.code())
                .map(old -> old.label().equals(question.label()) ? "" : frame.t("session.questions.reworded"))
                .orElseGet(() -> frame.t("session.questions.new"));
    }

    /** The sets from which whoever plans a session chooses: the newest numbers, and the one that it has. */
    List<Option> choices(Frame frame, @Nullable Long chosen) {
        List<QuestionSet> offered = sets.offered(Purpose.DISCUSSION);
        Optional<QuestionSet> old = Optional.ofNullable(chosen)
                .filter(id -> offered.stream().noneMatch(one -> one.id() == id))
                .flatMap(sets::find);
        return Stream.concat(old.stream(), offered.stream())
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        frame.in(one.title()).text() + " · " + frame.t("session.questions.number", one.number())))
                .toList();
    }
}
