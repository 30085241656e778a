package corridor.forum.briefings;

import corridor.forum.papers.Paper;
import corridor.forum.papers.Papers;
import corridor.forum.sessions.Session;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Text;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The published papers of a session, with as much of each as is read on the way. */
@Component
class BriefingPapers {

    private static final int MOST_PARAGRAPHS = 12;

    private final Papers papers;

    BriefingPapers(Papers papers) {
        this.papers = papers;
    }

    List<Block> of(Frame frame, Session session) {
        List<Paper> published = papers.of(frame.reader(), session).stream()
                .filter(Paper::published)
                .toList();
        if (published.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, frame.t("paper.title")));
        for (Paper paper : published) {
            blocks.add(new Heading(2, frame.in(paper.title()).text()));
            List<String> text = paper.content().paragraphs(frame.language());
            text.stream().limit(MOST_PARAGRAPHS).forEach(one -> blocks.add(new Text(one)));
            blocks.add(new Text(frame.t("paper.whole", frame.site().url() + paper.url())));
        }
        return blocks;
    }
}
