package corridor.forum.bodies;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;

/** A group of a forum that works between its meetings. */
public record Body(
        long id,
        long forum,
        String forumSlug,
        String slug,
        int version,
        String kind,
        LocalizedText name,
        LocalizedText mandate,
        List<String> sources) {

    public static final String KIND = "body";

    public static final List<String> KINDS =
            List.of("steering-group", "friends", "working-group", "committee", "secretariat", "track");

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/" + forumSlug + "/bodies/" + slug;
    }
}
