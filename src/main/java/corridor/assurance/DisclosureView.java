package corridor.assurance;

import corridor.actors.Named;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeLine;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import java.util.List;

/**
 * A disclosure as a page shows it.
 *
 * @param lines exactly the words that are shown, in groups
 * @param others the same in each other language in which they stand
 * @param when in one sentence: to whom, from when, and for whose yes it waits
 * @param naming in one sentence: of whom it speaks, and how long they have to reply; blank where of nobody
 * @param answering organisations for which this reader may agree now
 * @param withdrawing organisations whose consent this reader may take back now
 * @param replying organisations for which this reader may reply now
 * @param typed what was typed in vain
 */
public record DisclosureView(
        Disclosure disclosure,
        String fact,
        List<List<ShapeLine>> lines,
        List<Words> others,
        String when,
        List<ConsentLine> consents,
        List<ReplyLine> replies,
        String naming,
        List<Option> answering,
        List<Option> withdrawing,
        List<Option> replying,
        boolean callsOff,
        boolean stops,
        String typed,
        String sentence) {

    /** In one language, with the frame that speaks it. */
    public record Words(Frame frame, List<List<ShapeLine>> lines) {}

    /** What one party says. */
    public record ConsentLine(String name, String answer, String at, String note) {}

    /** What one who is named says. */
    public record ReplyLine(String name, Rendering text, String at) {}

    /** One fact of a record: whether it is shown, asked for, or neither. */
    public record FactLine(String fact, String standing, String url, String detail) {}

    /** One of a list. */
    public record Line(String title, String fact, String url, String state, String detail) {}

    /** What can be proposed about a record. */
    public record Proposing(
            String title,
            String url,
            String post,
            List<FactLine> facts,
            List<Option> choices,
            Named named,
            boolean open,
            Typed typed,
            String sentence) {}

    /** What was chosen in the form, in vain so far. */
    public record Typed(String fact, String audience, String embargo) {}
}
