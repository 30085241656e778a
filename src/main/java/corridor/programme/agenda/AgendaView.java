package corridor.programme.agenda;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;

/**
 * A day of the programme as it is shown.
 *
 * @param released which release it is, in words
 * @param zone in whose time it is written
 * @param changes the address of what changed; blank for the first release
 * @param hidden how many sessions of the day the filter leaves out
 */
public record AgendaView(
        Rendering cycle,
        String url,
        boolean standing,
        String released,
        String note,
        String zone,
        String changes,
        List<Tab> days,
        List<Slot> slots,
        List<Choice> choices,
        AgendaFilter filter,
        int hidden,
        boolean planner) {

    /** A day to choose. */
    public record Tab(String label, String url, boolean here) {}

    /** Sessions that begin together. */
    public record Slot(String day, String time, String at, boolean now, List<Line> lines) {}

    /**
     * One session.
     *
     * @param url none where it is by invitation
     * @param person whether the reader can mark it
     */
    public record Line(
            long id,
            Rendering title,
            String url,
            String room,
            String span,
            String kind,
            List<String> themes,
            List<String> languages,
            boolean own,
            boolean starred,
            boolean person) {}

    /** One thing to narrow by. */
    public record Choice(String name, String label, List<Option> options) {}

    /** One value to narrow by. */
    public record Option(String value, String label, boolean chosen) {}
}
