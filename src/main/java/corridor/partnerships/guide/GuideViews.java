package corridor.partnerships.guide;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.Partnership;
import corridor.partnerships.guide.GuideView.Chapter;
import corridor.partnerships.guide.GuideView.SharedView;
import corridor.partnerships.guide.GuideView.Side;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionView.Form;
import corridor.questions.QuestionView.Said;
import corridor.questions.QuestionViews;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the guiding questions together for the party that answers them. */
@Component
class GuideViews {

    private final Guides guides;
    private final GuideGroups groups;
    private final QuestionViews questions;
    private final Organisations organisations;

    GuideViews(Guides guides, GuideGroups groups, QuestionViews questions, Organisations organisations) {
        this.guides = guides;
        this.groups = groups;
        this.questions = questions;
        this.organisations = organisations;
    }

    /** For the party that answers, with what is kept, or with what was typed. */
    GuideView view(
            Frame frame, Partnership one, long organisation, Optional<Answers> typed, Optional<Refusal> refused) {
        QuestionSet set = guides.questions();
        List<Guide> all = guides.of(frame.reader(), one);
        Guide own = all.stream()
                .filter(each -> each.organisation() == organisation && each.questionSet() == set.id())
                .findFirst()
                .orElse(null);
        Answers answers = typed.orElseGet(() -> own == null ? earlier(all, organisation, set) : own.answers());
        Form form = questions.form(frame, set, answers, answers.problems(set));
        return new GuideView(
                one,
                own,
                all.stream()
                        .filter(each -> each.organisation() == organisation && each.given())
                        .findFirst()
                        .filter(each -> each.questionSet() != set.id())
                        .orElse(null),
                slug(organisation),
                sides(frame, guides.answering(frame.reader(), one)),
                form,
                groups.of(frame, one, set, form, answers),
                own == null || !own.given(),
                guides.mayGive(frame.reader(), organisation),
                sides(
                        frame,
                        all.stream()
                                .filter(each -> each.given() && each.organisation() != organisation)
                                .map(Guide::organisation)
                                .distinct()
                                .toList()),
                refused.map(frame::sentence).orElse(""),
                own == null || refused.filter(each -> each.kind() == Kind.STALE).isEmpty()
                        ? List.of()
                        : replaced(frame, set, own.answers(), answers));
    }

    /** What a partner shares, by group; groups to which it answered nothing are left out. */
    SharedView shared(Frame frame, Partnership one, Organisation partner, Guide guide) {
        QuestionSet set = guides.questions(guide);
        List<Said> said = questions.said(frame, set, guide.answers());
        return new SharedView(
                one,
                frame.in(partner.name()).text(),
                frame.date(Objects.requireNonNull(guide.givenAt())),
                set.sections().stream()
                        .map(section -> new Chapter(
                                frame.in(section.title()),
                                said.stream()
                                        .filter(each -> section.questions().contains(each.question()))
                                        .toList()))
                        .filter(chapter -> !chapter.said().isEmpty())
                        .toList());
    }

    /** What is kept now, where it is other than what was typed. */
    private List<Said> replaced(Frame frame, QuestionSet set, Answers kept, Answers typed) {
        return questions.said(frame, set, kept).stream()
                .filter(one -> {
                    String code = one.question().code();
                    return !kept.to(code).equals(typed.to(code));
                })
                .toList();
    }

    /** What was answered when the questions had another wording, as far as they are still asked. */
    private static Answers earlier(List<Guide> all, long organisation, QuestionSet set) {
        return all.stream()
                .filter(each -> each.organisation() == organisation)
                .findFirst()
                .map(each -> each.answers().kept(set))
                .orElse(Answers.NONE);
    }

    private String slug(long organisation) {
        return organisations
                .find(organisation)
                .map(found -> found.slug().value())
                .orElse("");
    }

    private List<Side> sides(Frame frame, Collection<Long> ids) {
        Map<Long, Organisation> known = organisations.byId(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(found ->
                        new Side(found.slug().value(), frame.in(found.name()).text()))
                .toList();
    }
}
