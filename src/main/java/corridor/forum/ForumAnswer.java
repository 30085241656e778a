package corridor.forum;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forum; the count is exact, about or at-least, and null where nobody knows it. */
record ForumAnswer(
        String slug,
        int version,
        String kind,
        LocalizedText name,
        List<LocalizedText> principles,
        List<CountryCode> members,
        @Nullable Integer memberCount,
        @Nullable String precision,
        List<String> sources) {

    static ForumAnswer of(Forum forum) {
        return new ForumAnswer(
                forum.slug(),
                forum.version(),
                forum.kind().code(),
                forum.name(),
                forum.principles(),
                forum.members().known(),
                forum.members().total(),
                forum.members().precision(),
                forum.sources());
    }
}
