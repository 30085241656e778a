package corridor.programme.board;

import corridor.programme.board.Sentences.Said;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;

/**
 * The board as it is shown.
 *
 * @param version of the work, which each move carries
 * @param tray what has no place yet
 * @param clashes what is broken now; they stand in the way of a release
 * @param said what the last move did
 * @param refused why the last move was not made
 */
public record BoardView(
        Rendering cycle,
        String url,
        String zone,
        int version,
        List<Head> rooms,
        List<Day> days,
        List<Card> tray,
        List<Card> all,
        List<Said> clashes,
        int draft,
        boolean releaser,
        String said,
        String refused,
        long chosen) {

    /** A room at the head of a row. */
    public record Head(long id, String name, String meta) {}

    /** A day with its hours. */
    public record Day(String label, List<Slot> hours, List<Row> rows) {}

    /** An hour at the head of a column. */
    public record Slot(long id, String label, String whole, boolean pause) {}

    /** A room on a day. */
    public record Row(Head room, List<Cell> cells) {}

    /** A room at an hour, with what is there. */
    public record Cell(long room, long hour, String label, boolean pause, boolean closed, List<Card> cards) {}

    /**
     * A session on the board.
     *
     * @param clashes how many conflicts it is in
     * @param place where it is now, in words; blank in the tray
     */
    public record Card(
            long id,
            String title,
            String url,
            String meta,
            int clashes,
            boolean fixed,
            String place,
            long room,
            long hour) {}
}
