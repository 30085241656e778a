package corridor.assurance;

import corridor.assurance.DisclosureView.ReplyLine;
import corridor.shapes.ShapeLine;
import java.util.List;

/** A fact on a page for the world: its words, the replies beside it, since when, and the number by which a correction names it. */
public record ReleaseView(
        String fact, List<List<ShapeLine>> lines, List<ReplyLine> replies, String since, String number) {}
