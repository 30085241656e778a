package corridor.consultations;

import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Optional;

/** What the pages of consultations show. */
public final class ConsultationView {

    private ConsultationView() {}

    /** A name, and its page. */
    public record Place(String name, String url) {}

    /**
     * A consultation, inquiry, discussion, call to action or matter in the list of all.
     *
     * @param sort message key below {@code consultations.sort}
     * @param state as shown
     * @param open whether one can take part now
     */
    public record Line(String sort, Rendering title, String url, String state, String day, boolean open) {}

    /** The whole page of one. */
    public record Whole(
            Consultation consultation,
            Rendering title,
            Rendering text,
            String days,
            Optional<Place> cycle,
            Portions portions,
            List<Rendering> takeaways,
            List<Said> contributions,
            List<Option> organisations,
            boolean answering,
            boolean writing,
            List<Offer> offers) {}

    /**
     * A contribution.
     *
     * @param by the organisation; none unless it wants to be named, or the reader belongs to those who answer
     */
    public record Said(Contribution contribution, Optional<Place> by) {}

    /** A value to choose. */
    public record Option(String code, String label, boolean ticked) {}
}
