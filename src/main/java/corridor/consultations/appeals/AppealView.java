package corridor.consultations.appeals;

import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Optional;

/** What the pages of calls to action show. */
public final class AppealView {

    private AppealView() {}

    /**
     * The page of one.
     *
     * @param leads who leads it
     * @param signed who signed, those who withdrew last
     * @param asked of whom a signature is awaited, and who will not sign: for the secretariat, and for those who are asked
     * @param signers the reader's organisations that may sign
     */
    public record Whole(
            Appeal appeal,
            Rendering title,
            Rendering text,
            String launched,
            List<Place> leads,
            List<Unnamed> unnamed,
            List<Signed> signed,
            List<Option> signers,
            List<Signed> asked,
            boolean writing,
            List<Offer> offers) {

        public long standing() {
            return signed.stream().filter(one -> one.signature().stands()).count();
        }
    }

    /** So many of a constituency that the source does not name. */
    public record Unnamed(String constituency, Optional<Integer> number) {}

    /** A signature, and whether the reader may withdraw it. */
    public record Signed(Signature signature, Place organisation, String day, boolean mine) {}
}
