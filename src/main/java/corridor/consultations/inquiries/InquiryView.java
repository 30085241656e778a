package corridor.consultations.inquiries;

import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.questions.QuestionView;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Bars;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Optional;

/** What the pages of inquiries show. */
public final class InquiryView {

    private InquiryView() {}

    /**
     * The page of one.
     *
     * @param asked the reader's organisations that are asked
     */
    public record Whole(
            Inquiry inquiry,
            Rendering title,
            Rendering text,
            String closes,
            Optional<Place> cycle,
            List<Rendering> questions,
            List<Option> asked,
            boolean writing,
            boolean findings,
            List<Offer> offers) {}

    /**
     * What came out, question by question.
     *
     * @param overall what is said of all together
     */
    public record Results(
            Inquiry inquiry,
            Rendering title,
            Findings findings,
            Rendering overall,
            List<Result> results,
            List<Named> named,
            boolean writing) {}

    /** One question: how often each answer was given, and what is said of that. */
    public record Result(String code, Rendering question, Optional<Bars> bars, Rendering said) {}

    /** A reply that is shown with its name. */
    public record Named(String organisation, List<QuestionView.Said> answers) {}

    /** One that is asked, and how it stands: {@code sent}, {@code declined} or {@code waiting}. */
    public record Row(Place organisation, String standing) {}
}
