package corridor.audit;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal with its seals, so that it can be verified wherever it goes. */
@Component
class JournalExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "journal",
                        "audit.entry",
                        "Every change: who, when, what, before and after. Personal values are encrypted.",
                        false),
                new Kind(
                        "journal-seals",
                        "audit.batch",
                        "The chain of seals over the journal: each with the hash of the one before.",
                        false),
                new Kind(
                        "journal-unsealed",
                        "audit.unsealed",
                        "Entries of the journal that no seal covers yet.",
                        false));
    }
}
