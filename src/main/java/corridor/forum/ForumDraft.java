package corridor.forum;

import corridor.forum.Forum.Members;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a forum that shall be recorded. */
public record ForumDraft(
        String slug,
        ForumKind kind,
        LocalizedText name,
        @Nullable Long organisation,
        List<LocalizedText> principles,
        Members members,
        Origin origin,
        List<String> sources) {}
