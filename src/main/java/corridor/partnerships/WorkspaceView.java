package corridor.partnerships;

import corridor.actors.Named;
import corridor.partnerships.HealthViews.GapView;
import corridor.partnerships.HealthViews.GateLine;
import corridor.partnerships.HealthViews.PillarView;
import corridor.partnerships.PartyViews.PartyView;
import corridor.shapes.FieldView.Option;
import corridor.ui.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who are in a partnership see of it.
 *
 * @param reason why it was suspended or given up; blank where it was not
 * @param next the step that leads on; none where this reader can take none
 * @param steps all others
 * @param shown whether everybody may read of it now
 * @param sentence why the last step was refused; blank for none
 */
public record WorkspaceView(
        Partnership partnership,
        String form,
        String reason,
        @Nullable Step next,
        List<Step> steps,
        List<GateLine> gate,
        List<PillarView> pillars,
        List<PartyLine> parties,
        List<SubjectView> subjects,
        List<SectionLine> plan,
        List<SectionLine> diary,
        List<GapView> gaps,
        Asking asking,
        List<Panel> panels,
        boolean changes,
        boolean shown,
        String sentence) {

    /**
     * A step that this reader may take.
     *
     * @param why it cannot be taken now; blank where it can
     */
    public record Step(String action, String why, boolean reason) {}

    /**
     * A party, and what this reader may do with it.
     *
     * @param shows whether it agrees that others read of the partnership
     * @param parts which this reader could say it plays; empty where it is not theirs to say
     */
    public record PartyLine(
            PartyView view, String state, String since, boolean shows, List<Step> steps, List<Option> parts) {}

    /**
     * Something to which the parties say yes or no.
     *
     * @param own those for whom this reader may answer
     */
    public record SubjectView(
            String subject,
            String title,
            String sha256,
            List<Voice> agreed,
            List<Voice> against,
            List<String> waiting,
            boolean outdated,
            List<Option> own) {}

    /**
     * A party that answered.
     *
     * @param note what it added; blank for nothing
     */
    public record Voice(String name, String day, String note) {}

    /** One kind of entries. */
    public record SectionLine(String kind, String url, int count) {}

    /**
     * Whom one could ask; empty where this reader may ask nobody.
     *
     * @param adapts whether that waits for the yes of all
     */
    public record Asking(boolean open, Named named, List<Option> parts, boolean adapts) {}
}
