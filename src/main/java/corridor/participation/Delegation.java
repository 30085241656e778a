package corridor.participation;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people whom an organisation may send to a cycle.
 *
 * @param taken how many of its places are taken
 */
public record Delegation(
        long id,
        long cycle,
        long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Terms terms,
        int taken)
        implements Case {

    public static final String KIND = "delegation";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/delegations/" + id;
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    /** How many more it may name. */
    public int left() {
        return Math.max(0, terms.places() - taken);
    }

    /**
     * What it is told.
     *
     * @param lastDay the last on which it names its people; the secretariat may after it
     */
    public record Terms(String constituency, int places, LocalDate lastDay) {

        public static final int MOST_PLACES = 500;

        /** By column, for the row and the journal. */
        Map<String, Object> journalled() {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("constituency", constituency);
            columns.put("places", places);
            columns.put("last_day", lastDay);
            return columns;
        }
    }
}
