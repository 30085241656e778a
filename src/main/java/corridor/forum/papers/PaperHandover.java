package corridor.forum.papers;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The published papers of a cycle, for the next chair: what they say, and where they stand. */
@Component
class PaperHandover implements HandoverPart {

    private final Papers papers;
    private final Messages messages;

    PaperHandover(Papers papers, Messages messages) {
        this.papers = papers;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "papers";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Booklet.Block> blocks = new ArrayList<>();
        for (Paper paper : papers.of(reader, cycle.id())) {
            if (paper.published()) {
                blocks.add(new Booklet.Heading(2, paper.title().in(language).text()));
                blocks.add(new Booklet.Text(
                        messages.text(language, "paper.kind." + paper.content().kind()) + ", " + paper.url()));
                paper.content().paragraphs(language).forEach(one -> blocks.add(new Booklet.Text(one)));
            }
        }
        return new Chapter(blocks, Map.of());
    }
}
