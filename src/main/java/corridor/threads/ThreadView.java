package corridor.threads;

import corridor.shared.Reference;
import java.util.List;

/**
 * The whole thread of a record.
 *
 * @param ties whether this reader may tie it to what is theirs
 * @param unties whether they may take apart what was tied to it
 * @param sentence why the last step was refused; blank for none
 */
public record ThreadView(
        Reference record,
        RecordNames.Named named,
        List<ThreadEntry> stations,
        boolean ties,
        boolean unties,
        Typed typed,
        String sentence) {

    public String url() {
        return "/threads/" + record.kind() + "/" + record.id();
    }

    public List<String> relations() {
        return Relations.BY_HAND;
    }

    /** How many signs a reason may have. */
    public int longest() {
        return Ties.LONGEST_REASON;
    }

    /** What somebody typed to tie it. */
    public record Typed(String relation, String to, String reason) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
