package corridor.threads;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Links between records. */
@Component
class LinkExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("links", "threads.link", "Links between records of any kind, made by acts.", false)
                        .where("not t.by_hand"),
                new Kind(
                                "ties",
                                "threads.link",
                                "Records that people tied to each other, with their reason and, as a number, who did.",
                                true)
                        .where("t.by_hand"));
    }
}
