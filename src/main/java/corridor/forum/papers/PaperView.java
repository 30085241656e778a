package corridor.forum.papers;

import corridor.documents.DocumentPanel;
import corridor.forum.ActorLinks.Link;
import corridor.forum.CycleEditPage.Option;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as its page shows it.
 *
 * @param place the session, or the cycle of the table
 * @param until the last day for comments, where that time runs
 * @param circle who was asked last, by name
 */
public record PaperView(
        Paper paper,
        Rendering title,
        @Nullable Link place,
        List<Paragraph> paragraphs,
        List<Remark> remarks,
        List<Text> texts,
        String until,
        List<String> circle,
        @Nullable DocumentPanel documents,
        Doing doing) {

    public List<Remark> of(int paragraph) {
        return remarks.stream()
                .filter(one -> one.current() && one.paragraph() == paragraph)
                .toList();
    }

    /** Those of earlier texts. */
    public List<Remark> earlier() {
        return remarks.stream().filter(one -> !one.current()).toList();
    }

    /** Whether a comment on an earlier text waits for its answer. */
    public boolean openEarlier() {
        return earlier().stream().anyMatch(one -> one.comment().standing() == null);
    }

    /** A paragraph, by its number from 1. */
    public record Paragraph(int number, String text) {}

    /**
     * A comment.
     *
     * @param paragraph 0 where it is of the whole
     * @param current whether it is of the text that stands above
     */
    public record Remark(PaperComment comment, @Nullable Link by, int paragraph, boolean current, String day) {}

    /** One of its texts, by number. */
    public record Text(int number, String stage, String day) {}

    /** What the reader may do with it. */
    public record Doing(
            boolean writer, boolean answering, List<Offer> offers, List<Option> commenters, List<Option> circles) {}
}
