package corridor.consultations.correspondence;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter on which bodies wrote to one another.
 *
 * @param symbol of its document; blank where it has none
 * @param marking as it stands on the document, which says nothing of who may read it here; blank where it has none
 * @param reason why it is settled; blank unless it is
 */
public record Matter(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        LocalizedText title,
        String symbol,
        String marking,
        String reason,
        List<String> sources)
        implements Case {

    public static final String KIND = "matter";
    public static final List<String> MARKINGS = List.of("public", "restricted", "confidential");

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 2_000;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/correspondence/" + slug;
    }

    public boolean open() {
        return state.equals(MatterLifecycle.OPEN);
    }

    /**
     * One thing that was done. It is never changed: a wrong one is followed by one that corrects it.
     *
     * @param day none where nobody knows it
     * @param from an office or body; blank where nobody knows it
     */
    public record Step(
            int number,
            @Nullable LocalDate day,
            String kind,
            String from,
            String to,
            LocalizedText text,
            String source) {

        public static final List<String> KINDS =
                List.of("asked", "endorsed", "revised", "finalised", "sent", "discussed", "answered", "objected");

        static final int LONGEST_TEXT = 4_000;
        static final int LONGEST_PARTY = 300;
    }
}
