package corridor.exchange.assistance;

import corridor.shapes.ShapeLine;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;

/** Requests, experts and missions as pages show them. */
public final class AssistanceView {

    private AssistanceView() {}

    /** A request in a list. */
    public record RequestRow(String url, String state, Rendering title, Rendering organisation, String themes) {}

    /**
     * A request on its page.
     *
     * @param experts those who may be asked, where this reader may ask one
     */
    public record RequestView(
            AssistanceRequest request,
            Rendering organisation,
            List<ShapeLine> lines,
            List<MissionRow> missions,
            List<Choice> experts,
            List<Choice> countries,
            List<Offer> offers,
            boolean changes) {}

    /** A mission in a list. */
    public record MissionRow(String url, String state, String kind, String name, String term) {}

    /** An expert in a list. */
    public record ExpertRow(
            String url, String state, String name, String headline, String capabilities, String languages) {}

    /** An expert on their page. */
    public record ExpertView(Expert expert, List<ShapeLine> lines, String until, List<Offer> offers, boolean self) {}

    /**
     * A mission on its page.
     *
     * @param email whom to write to, once the expert has accepted
     */
    public record MissionView(
            Mission mission,
            Rendering request,
            String requestUrl,
            Rendering organisation,
            String country,
            String term,
            String email,
            List<Offer> offers) {}

    /** Something to choose. */
    public record Choice(String code, String label) {}
}
