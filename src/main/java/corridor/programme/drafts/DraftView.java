package corridor.programme.drafts;

import corridor.programme.board.Sentences.Said;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import java.util.Map;

/**
 * A drafted plan as it is shown.
 *
 * @param wishes by rule, how often a wish is missed, dearest first
 * @param dearest the sentences that cost most
 * @param placed where the plan puts each session
 * @param chosen the session whose place is explained; 0 for none
 * @param here what its place costs
 * @param worse what would be new were it where was asked
 * @param better what would be gone then
 */
public record DraftView(
        Rendering cycle,
        String url,
        Draft draft,
        int unplaced,
        List<Wish> wishes,
        List<Said> broken,
        List<Said> dearest,
        List<Placed> placed,
        Map<Long, String> rooms,
        Map<Long, String> hours,
        long chosen,
        String chosenTitle,
        List<Said> here,
        List<Said> worse,
        List<Said> better,
        boolean asked,
        boolean changed) {

    /** How often a wish is missed and what that costs. */
    public record Wish(String label, long missed, long price) {}

    /** Where a session would be, and where it is now on the board. */
    public record Placed(long id, String title, String place, String now, boolean moves) {}
}
