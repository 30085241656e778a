package corridor.consultations.inquiries;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.Chairs;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.consultations.inquiries.InquiryView.Named;
import corridor.consultations.inquiries.InquiryView.Result;
import corridor.consultations.inquiries.InquiryView.Results;
import corridor.consultations.inquiries.InquiryView.Row;
import corridor.consultations.inquiries.InquiryView.Whole;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionView;
import corridor.questions.QuestionViews;
import corridor.shared.LocalizedText;
import corridor.ui.Bars;
import corridor.ui.Count;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts inquiries into the words of a language. */
@Component
class InquiryViews {

    private final Inquiries inquiries;
    private final Replies replies;
    private final Organisations organisations;
    private final QuestionViews questions;
    private final Chairs chairs;

    InquiryViews(
            Inquiries inquiries, Replies replies, Organisations organisations, QuestionViews questions, Chairs chairs) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.organisations = organisations;
        this.questions = questions;
        this.chairs = chairs;
    }

    Whole whole(Frame frame, Inquiry one) {
        LocalDate last = one.content().lastDay();
        return new Whole(
                one,
                frame.in(one.content().title()),
                frame.in(one.content().text()),
                last == null ? "" : frame.date(last),
                cycle(frame, one),
                replies.questions(one).stream()
                        .flatMap(set -> set.questions().stream())
                        .map(question -> frame.in(question.label()))
                        .toList(),
                replies.asked(frame.reader(), one).stream()
                        .map(each -> new Option(
                                String.valueOf(each.id()),
                                each.name().in(frame.language()).text(),
                                false))
                        .toList(),
                Inquiries.mayWrite(frame.reader()),
                one.state().equals(InquiryLifecycle.PUBLISHED)
                        || (one.state().equals(InquiryLifecycle.FINDINGS)
                                && Inquiries.mayDraftFindings(frame.reader(), one)),
                inquiries.offers(frame.reader(), one));
    }

    private Optional<Place> cycle(Frame frame, Inquiry one) {
        Long id = one.content().cycle();
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(chairs.seen(frame.reader(), List.of(id)).get(id))
                        .map(cycle -> new Place(frame.in(cycle.title()).text(), cycle.url()));
    }

    Results results(Frame frame, Inquiry one) {
        QuestionSet set = replies.questions(one).orElseThrow();
        List<Reply> counted = replies.counted(one);
        Findings findings = Findings.of(one, set, counted, replies.sent(one));
        QuestionView.Form form = questions.form(frame, set, corridor.questions.Answers.NONE, Map.of());
        return new Results(
                one,
                frame.in(one.content().title()),
                findings,
                frame.in(said(one, "")),
                form.parts().stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(field -> Findings.counts(field.question())
                                || !said(one, field.question().code()).isEmpty()
                                || one.state().equals(InquiryLifecycle.FINDINGS))
                        .map(field -> result(frame, one, findings, field))
                        .toList(),
                named(frame, set, counted),
                one.state().equals(InquiryLifecycle.FINDINGS) && Inquiries.mayWrite(frame.reader()));
    }

    private static LocalizedText said(Inquiry one, String code) {
        return one.findings().getOrDefault(code, LocalizedText.EMPTY);
    }

    private static Result result(Frame frame, Inquiry one, Findings findings, QuestionView.Field field) {
        Question question = field.question();
        Map<String, Integer> chart = findings.charts().getOrDefault(question.code(), Map.of());
        Map<String, String> names = field.options().stream()
                .collect(Collectors.toMap(
                        QuestionView.Option::code, each -> each.label().text(), (first, same) -> first));
        Optional<Bars> bars = chart.isEmpty()
                ? Optional.empty()
                : Optional.of(Bars.of(chart.entrySet().stream()
                        .map(each -> new Count(names.getOrDefault(each.getKey(), each.getKey()), "", each.getValue()))
                        .toList()));
        return new Result(question.code(), frame.in(question.label()), bars, frame.in(said(one, question.code())));
    }

    /** What may be public of those that agreed to be named. */
    private List<Named> named(Frame frame, QuestionSet set, List<Reply> counted) {
        List<Reply> agreed = counted.stream()
                .filter(reply -> reply.consent() == Consent.NAMED)
                .toList();
        Map<Long, Organisation> whose =
                organisations.byId(agreed.stream().map(Reply::organisation).toList());
        return agreed.stream()
                .filter(reply -> whose.containsKey(reply.organisation()))
                .map(reply -> new Named(
                        java.util.Objects.requireNonNull(whose.get(reply.organisation()))
                                .name()
                                .in(frame.language())
                                .text(),
                        questions.said(frame, set, reply.answers().publicPart(set))))
                .toList();
    }

    List<Row> rows(Frame frame, Inquiry one) {
        Map<Long, String> standing = replies.standing(one);
        return organisations.find(one.content().addressees()).stream()
                .map(each -> new Row(
                        new Place(each.name().in(frame.language()).text(), "/organisations/" + each.slug()),
                        standing.getOrDefault(each.id(), "waiting")))
                .toList();
    }

    List<Option> cycles(Frame frame, String chosen) {
        return chairs.all(frame.reader()).stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        frame.in(one.title()).text(),
                        chosen.equals(String.valueOf(one.id()))))
                .toList();
    }
}
