package corridor.practices;

import corridor.shared.Language;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;

/**
 * Who else does what a practice does, as far as everybody may know.
 *
 * @param outcomes how often each was reported, whatever it was
 * @param latest the newest, in the order of their years, however they went
 */
public record AdoptionSummary(long total, Map<String, Long> outcomes, List<Line> latest) {

    public static final AdoptionSummary NONE = new AdoptionSummary(0, Map.of(), List.of());

    /**
     * One of them.
     *
     * @param place where, with its country
     * @param account how it went, in the words of those who did it; may be blank
     * @param language the one that they wrote in
     * @param by who stands by it beside them: owner or secretariat
     */
    public record Line(
            String organisation,
            String organisationUrl,
            String place,
            int year,
            String outcome,
            String adapted,
            String account,
            String link,
            Language language,
            String by) {}

    /** Tells who adopted a practice; filled by the adoptions. */
    @FunctionalInterface
    public interface Source {

        AdoptionSummary of(Frame frame, Practice practice);
    }
}
