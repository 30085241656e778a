package corridor.exchange;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a need of an organisation.
 *
 * @param shownTo labels of those who read it once it is open, beside its own side
 * @param place the market it stands on; none for a standing one
 */
public record Listing(
        long id,
        Side side,
        String slug,
        String state,
        int version,
        Set<String> audience,
        long organisation,
        Set<String> shownTo,
        ListingContent content,
        @Nullable Reference place,
        Term term,
        Standing standing,
        Sealing sealing)
        implements Case {

    public static final String KIND = "listing";

    @Override
    public List<String> cases() {
        return sealing.cases();
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/exchange/" + slug;
    }

    public LocalizedText title() {
        return content.title();
    }

    public boolean open() {
        return state.equals(ListingLifecycle.OPEN);
    }

    /** Names of what is missing before it can be opened. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(content.missing());
        if (term.starts() == null || term.ends() == null) {
            missing.add("term");
        }
        if (content.shownTo().equals("market") && place == null) {
            missing.add("market");
        }
        return missing;
    }

    /** From which day to which it holds, both included. */
    public record Term(@Nullable LocalDate starts, @Nullable LocalDate ends) {

        public static final Term UNKNOWN = new Term(null, null);

        boolean sound() {
            return starts == null || ends == null || !ends.isBefore(starts);
        }
    }

    /**
     * How it stands.
     *
     * @param onBehalf whether the secretariat entered it and its organisation has not confirmed it yet
     * @param held whether it is hidden because of a report
     * @param outcome how it ended; blank while it has not
     */
    public record Standing(
            boolean onBehalf,
            boolean held,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            String outcome) {}

    /** What keeps it from readers beside its audience. */
    public record Sealing(@Nullable Instant releaseAt, int consentsMissing, List<String> cases) {}
}
