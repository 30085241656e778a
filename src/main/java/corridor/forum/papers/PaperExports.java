package corridor.forum.papers;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers as they leave with an export. */
@Component
class PaperExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "papers",
                        "forum.paper",
                        "Background papers of sessions, tables, cycles and bodies: see state and audience.",
                        false),
                new Kind(
                        "paper-editions",
                        "forum.paper_edition",
                        "What papers said when they were sent round or published: see stage and audience.",
                        false),
                new Kind(
                        "paper-comments",
                        "forum.paper_comment",
                        "What organisations said of papers, and what became of it: see standing and audience.",
                        true));
    }
}
