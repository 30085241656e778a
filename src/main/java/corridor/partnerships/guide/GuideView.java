package corridor.partnerships.guide;

import corridor.partnerships.Partnership;
import corridor.questions.QuestionView.Field;
import corridor.questions.QuestionView.Form;
import corridor.questions.QuestionView.Said;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guiding questions as a page shows them to one party.
 *
 * @param own what this party answered; none where it has not begun
 * @param earlier what it gave when the questions had another wording, while it has not given these; none where there is nothing
 * @param asked the organisation that answers, by its address
 * @param parties those for which this reader may answer
 * @param form all questions, for what is wrong with the answers
 * @param editable whether the answers can be changed now
 * @param shared partners whose answers can be read
 * @param sentence why the last step was refused; blank for none
 * @param replaced what somebody else kept meanwhile, where it is other than what was typed
 */
public record GuideView(
        Partnership partnership,
        @Nullable Guide own,
        @Nullable Guide earlier,
        String asked,
        List<Side> parties,
        Form form,
        List<Group> groups,
        boolean editable,
        boolean gives,
        List<Side> shared,
        String sentence,
        List<Said> replaced) {

    public String url() {
        return partnership.url() + "/guide";
    }

    public int version() {
        return own == null ? 0 : own.version();
    }

    /** An organisation of the partnership. */
    public record Side(String slug, String name) {}

    /**
     * One group of questions.
     *
     * @param name of its place on the page
     * @param facts what is on record already
     * @param said what is answered, in words
     * @param met practices that met what stood in the way
     */
    public record Group(
            String name,
            Rendering title,
            Rendering help,
            List<Line> facts,
            List<Asked> fields,
            List<Said> said,
            List<Met> met) {}

    /** A sentence, and the entries that say it. */
    public record Line(String text, @Nullable String url) {}

    /** A question, and what others chose; blank where that could tell on somebody, or nobody chose. */
    public record Asked(Field field, List<String> others) {}

    /** A practice that met an obstacle. */
    public record Met(String obstacle, Rendering title, String url, Rendering why, String source) {}

    /** A partner's answers. */
    public record SharedView(Partnership partnership, String name, String on, List<Chapter> chapters) {}

    /** What a partner answered to one group of questions. */
    public record Chapter(Rendering title, List<Said> said) {}
}
