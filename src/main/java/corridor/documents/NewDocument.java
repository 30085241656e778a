package corridor.documents;

import corridor.shared.Language;
import corridor.shared.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A document to be added.
 *
 * @param title the file's name stands in where it is blank
 * @param audience labels of those it is for
 * @param releaseAt before which nobody but its keepers sees it
 */
public record NewDocument(
        Reference about, String title, Optional<Language> language, Set<String> audience, Optional<Instant> releaseAt) {

    public NewDocument(Reference about, String title, Optional<Language> language, Set<String> audience) {
        this(about, title, language, audience, Optional.empty());
    }
}
