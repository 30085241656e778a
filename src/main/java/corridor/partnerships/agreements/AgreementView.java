package corridor.partnerships.agreements;

import corridor.assurance.ReleaseView;
import corridor.documents.DocumentPanel;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeLine;
import corridor.shared.LocalizedText.Rendering;
import corridor.threads.ThreadEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agreements as pages show them. */
public final class AgreementView {

    private AgreementView() {}

    /** One that takes part: an organisation or a State, with the line of a document that says so. */
    public record Party(String name, @Nullable String url, String signed, String source) {}

    /** A clause in words. */
    public record ClauseLine(
            String clause, String standing, String code, String where, Rendering note, String source) {}

    /** A clause as it is signed: what is noted stands in every language that it has. */
    public record SignedClause(String clause, String standing, String where, List<Rendering> notes) {}

    /** A remark of a document. */
    public record Said(Rendering text, String source) {}

    /** A day of it, told in words. */
    public record DateLine(String name, String day) {}

    /** A step that this reader may take. */
    public record Step(String action, String why, boolean reason, boolean day, List<Option> texts) {}

    /** How one party says that it is carried out. */
    public record ClaimLine(
            long id, String name, Rendering what, String since, String confirmed, List<Option> confirming) {}

    /**
     * What the world reads of one.
     *
     * @param standing of the clauses: shown, withheld or unknown
     */
    public record Shown(
            AgreementFront front,
            List<ShapeLine> lines,
            List<Party> parties,
            List<DateLine> dates,
            String standing,
            List<ClauseLine> clauses,
            @Nullable ReleaseView released,
            List<Said> remarks,
            List<ThreadEntry> thread,
            boolean member) {}

    /**
     * What was typed in vain, and why.
     *
     * @param form in which: an action, or {@link #CLAIM}
     */
    public record Typed(String form, String text, String day, String sentence) {

        public static final String CLAIM = "claim";
        static final Typed NOTHING = new Typed("", "", "", "");

        public boolean in(String other) {
            return form.equals(other);
        }

        public String text(String other) {
            return in(other) ? text : "";
        }

        public String day(String other) {
            return in(other) ? day : "";
        }
    }

    /** What its parties read. */
    public record Work(
            Agreement agreement,
            List<ShapeLine> lines,
            List<Party> parties,
            List<DateLine> dates,
            int answered,
            List<SignedClause> clauses,
            DocumentPanel documents,
            List<Step> steps,
            boolean writes,
            boolean signs,
            boolean shown,
            List<ClaimLine> claims,
            List<Option> claiming,
            Typed typed) {}

    /** One of a list. */
    public record Card(
            String slug, String title, String url, String instrument, String stage, String parties, boolean reported) {}
}
