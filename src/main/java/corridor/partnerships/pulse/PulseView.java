package corridor.partnerships.pulse;

import corridor.partnerships.Partnership;
import corridor.questions.QuestionView.Form;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;

/**
 * The rounds of a partnership.
 *
 * @param openable the kinds that this reader may open a round of
 * @param typed the day that was typed; what is usual where nothing was
 * @param few whether too few take part for a round
 */
public record PulseView(
        Partnership partnership,
        List<Line> open,
        List<ResultView> closed,
        List<String> openable,
        String typed,
        boolean few,
        String sentence) {

    public String url() {
        return partnership.url() + "/pulse";
    }

    /**
     * An open round.
     *
     * @param may whether this reader may answer it
     */
    public record Line(Round round, String closes, boolean may, boolean answered, boolean drops) {}

    /** A closed one. */
    public record ResultView(Round round, String closed, String answers, List<Row> rows) {}

    /** One question. */
    public record Row(Rendering question, String mean, boolean close, List<String> spread) {}

    /** The form of an open round. */
    public record AnswerView(Partnership partnership, Round round, String closes, Form form, String sentence) {}
}
