package corridor.threads;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Links between records. */
@Component
class LinkExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind("links", "threads.link", "Links between records of any kind.", false));
    }
}
