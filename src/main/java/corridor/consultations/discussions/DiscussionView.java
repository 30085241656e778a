package corridor.consultations.discussions;

import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Optional;

/** What the page of a discussion shows. */
public final class DiscussionView {

    private DiscussionView() {}

    /**
     * The whole page.
     *
     * @param closes the last day, in words
     * @param groups what was said, by question; the general first
     * @param speakers the organisations for which the reader may say something now
     */
    public record Whole(
            Discussion discussion,
            Rendering title,
            Rendering text,
            Optional<Place> host,
            String closes,
            List<Group> groups,
            List<Option> speakers,
            boolean writing,
            List<Offer> offers,
            Optional<Came> summary) {}

    /**
     * A question and what was said to it.
     *
     * @param number 0 for what is general
     */
    public record Group(int number, Optional<Rendering> question, List<Said> said) {}

    /**
     * What somebody said.
     *
     * @param by the organisation; none unless it wants to be named, or the reader moderates or belongs to it
     * @param mine whether the reader may take it back
     */
    public record Said(Post post, Optional<Place> by, String day, boolean mine) {}

    /**
     * What it came to.
     *
     * @param until the last day for comments, in words
     * @param endorsed the day on which the chair endorsed it, in words
     * @param agreeing the organisations for which the reader may agree
     */
    public record Came(
            Summary summary,
            Rendering text,
            String until,
            String endorsed,
            List<Place> agreed,
            List<Option> agreeing,
            List<Offer> offers) {}
}
