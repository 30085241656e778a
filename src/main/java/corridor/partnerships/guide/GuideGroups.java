package corridor.partnerships.guide;

import corridor.partnerships.Partnership;
import corridor.partnerships.guide.Compared.Row;
import corridor.partnerships.guide.GuideFacts.Fact;
import corridor.partnerships.guide.GuideView.Asked;
import corridor.partnerships.guide.GuideView.Group;
import corridor.partnerships.guide.GuideView.Met;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionView.Field;
import corridor.questions.QuestionView.Form;
import corridor.questions.QuestionView.Part;
import corridor.questions.QuestionView.Said;
import corridor.questions.QuestionViews;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The groups of questions with all that stands beside them: what is on record, what others chose, what helped elsewhere. */
@Component
class GuideGroups {

    private static final String OBSTACLES = "obstacles-";

    private final GuideComparison comparison;
    private final Obstacles obstacles;
    private final QuestionViews questions;
    private final Taxonomies taxonomies;

    GuideGroups(GuideComparison comparison, Obstacles obstacles, QuestionViews questions, Taxonomies taxonomies) {
        this.comparison = comparison;
        this.obstacles = obstacles;
        this.questions = questions;
        this.taxonomies = taxonomies;
    }

    List<Group> of(Frame frame, Partnership one, QuestionSet set, Form form, Answers answers) {
        List<Row> rows = comparison.rows(frame.reader(), set.id());
        List<List<Fact>> facts = GuideFacts.of(one);
        List<String> stood = set.questions().stream()
                .filter(each -> each.code().startsWith(OBSTACLES))
                .flatMap(each -> answers.to(each.code()).values().stream())
                .distinct()
                .toList();
        List<Overcame> met = obstacles.met(frame.reader(), stood);
        List<Said> said = questions.said(frame, set, answers);
        List<Group> groups = new ArrayList<>();
        for (Part part : form.parts()) {
            int number = groups.size();
            List<Fact> known = number < facts.size() ? facts.get(number) : List.of();
            Set<Question> asked = part.fields().stream().map(Field::question).collect(Collectors.toSet());
            Set<String> here = part.fields().stream()
                    .filter(field -> field.question().code().startsWith(OBSTACLES))
                    .flatMap(field -> field.answer().values().stream())
                    .collect(Collectors.toSet());
            groups.add(new Group(
                    "group-" + (number + 1),
                    part.title(),
                    part.help(),
                    known.stream()
                            .map(fact -> GuideWords.line(frame, one, fact))
                            .toList(),
                    part.fields().stream()
                            .map(field -> new Asked(field, GuideWords.others(frame, field, rows)))
                            .toList(),
                    said.stream()
                            .filter(each -> asked.contains(each.question()))
                            .toList(),
                    met.stream()
                            .filter(each -> here.contains(each.obstacle()))
                            .map(each -> met(frame, each))
                            .toList()));
        }
        return groups;
    }

    private Met met(Frame frame, Overcame one) {
        return new Met(
                taxonomies.title("obstacles", one.obstacle(), frame.language()).text(),
                frame.in(one.title()),
                one.url(),
                frame.in(one.why()),
                one.source());
    }
}
