package corridor.forum.bodies;

import corridor.shared.LocalizedText;
import java.util.List;

/**
 * What is said of a body that shall be recorded.
 *
 * @param sources where documents tell of it; none of one that is not curated
 */
public record BodyDraft(String kind, LocalizedText name, LocalizedText mandate, List<String> sources) {

    public BodyDraft(String kind, LocalizedText name, LocalizedText mandate) {
        this(kind, name, mandate, List.of());
    }

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MANDATE = 4_000;

    boolean sound() {
        return Body.KINDS.contains(kind)
                && !name.isEmpty()
                && name.byTag().values().stream().allMatch(one -> one.length() <= LONGEST_NAME)
                && mandate.byTag().values().stream().allMatch(one -> one.length() <= LONGEST_MANDATE);
    }
}
