package corridor.printing;

import corridor.shared.Language;
import java.util.List;

/**
 * A text for paper, in one language.
 *
 * @param cover for whom it is and when it was made
 */
public record Booklet(String title, Language language, String cover, List<Block> blocks) {

    /** A part of the text. */
    public sealed interface Block {}

    /** A heading, from 1. */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    public record Text(String text) implements Block {}

    /** A list. */
    public record Items(List<String> items) implements Block {}

    /** A table: its head, and its rows with as many cells. */
    public record Table(List<String> head, List<List<String>> rows) implements Block {}

    /** Here a new page begins. */
    public record Break() implements Block {}
}
