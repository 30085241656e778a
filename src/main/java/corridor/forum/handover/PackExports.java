package corridor.forum.handover;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was handed over from chair to chair. */
@Component
class PackExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "hand-overs",
                        "forum.pack",
                        "What one chair handed to the next: lessons, who signed and received, and the hash of the files.",
                        true),
                new Kind(
                        "hand-over-files",
                        "forum.pack_file",
                        "The files of hand-overs as they were signed; content is written in hexadecimal.",
                        true));
    }
}
