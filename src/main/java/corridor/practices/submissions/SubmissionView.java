package corridor.practices.submissions;

import corridor.shared.Language;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One screen of the form.
 *
 * @param owner what the organisation is called; blank where it belongs to nobody
 * @param language the one that the owner writes in
 * @param theirs what somebody else saved meanwhile, by field; empty where nobody did
 * @param missing what is still to be filled in before it can be sent
 * @param reading what it took from a file; none where it did not begin with one
 * @param sending the step by which it is sent; none where it cannot be sent from here, as what nobody owns
 */
public record SubmissionView(
        long id,
        String slug,
        int version,
        String state,
        boolean published,
        String owner,
        Language language,
        Step step,
        Typed typed,
        Map<String, Problem> problems,
        Map<String, String> theirs,
        List<Missing> missing,
        @Nullable Offer sending,
        @Nullable String reason,
        @Nullable Reading reading) {

    /** Whether a field came from a file and nobody has looked through it yet. */
    public boolean read(String field) {
        return reading != null && reading.holds(field);
    }

    public String url(Step of) {
        return "/submissions/" + id + "/" + of.code();
    }

    /** What is wrong with a field, as a sentence. */
    public @Nullable String wrong(Frame frame, String field) {
        Problem problem = problems.get(field);
        return problem == null ? null : frame.t("submissions.wrong." + problem.code(), problem.detail());
    }

    /** A required field that is empty, and the screen on which it stands. */
    public record Missing(String field, Step step) {}

    /** A choice. */
    public record Option(String code, String label) {}

    /** A line of the list of one's own. */
    public record Line(
            long id, String title, String owner, String state, String since, String url, boolean open, int missing) {}
}
